package dev.earshot.dashboard.cli;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How results of commands are written as JSON: {@code snake_case} keys, instants in ISO 8601. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Json() {}

  /**
   * @param value a record, a collection or a map of such
   * @return one line
   */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A line for each value, or, when one JSON value is asked for, one array of them. */
  static void print(List<?> values, EarshotCommand root) {
    if (root.json()) {
      root.out().println(write(values));
    } else {
      values.forEach(value -> root.out().println(write(value)));
    }
    root.out().flush();
  }
}
