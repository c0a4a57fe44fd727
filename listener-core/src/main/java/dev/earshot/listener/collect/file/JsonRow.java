package dev.earshot.listener.collect.file;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
record JsonRow(JsonNode object) implements Row {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static JsonRow parse(String record) throws RowException {
    try {
      JsonNode node = JSON.readTree(record);
      if (!node.isObject()) {
        throw new RowException("is no JSON object: write one {…} a line");
      }
      return new JsonRow(node);
    } catch (JacksonException e) {
      // The parser's own message would quote the text.
      throw new RowException("is no valid JSON" + place(e.getLocation()));
    }
  }

  private static String place(TokenStreamLocation location) {
    return location == null ? "" : " at column " + location.getColumnNr();
  }

  @Override
  public Optional<String> value(String field) throws RowException {
    int dot = field.indexOf('.');
    JsonNode node =
        dot < 0
            ? object.path(field)
            : object.path(field.substring(0, dot)).path(field.substring(dot + 1));
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (node.isObject() && field.equals(PostRow.AUTHOR)) {
      return Optional.empty();
    }
    if (!node.isString() && !node.isNumber()) {
      throw new RowException(field + " is neither text nor a number");
    }
    return Optional.of(node.asString().strip()).filter(text -> !text.isEmpty());
  }
}
