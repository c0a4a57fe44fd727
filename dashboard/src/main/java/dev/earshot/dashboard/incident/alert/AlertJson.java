package dev.earshot.dashboard.incident.alert;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alerts as JSON: the body of a generic webhook and the form kept in the outbox, where one may have
 * waited since a version that did not know all of it.
 */
final class AlertJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private AlertJson() {}

  static String write(Alert alert) {
    return MAPPER.writeValueAsString(alert);
  }

  static String write(Object message) {
    return MAPPER.writeValueAsString(message);
  }

  static Alert read(String json) {
    return MAPPER.readValue(json, Alert.class);
  }
}
