package dev.earshot.dashboard.cli;

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
}
