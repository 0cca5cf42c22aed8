package io.songlens.api.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of JSON: a list of objects, or an object that holds one. */
final class JsonRows {
  /** Fifty for each row that is let in: names, values, brackets. */
  private static final long MOST_TOKENS = 1_000_000;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(8)
                      .maxStringLength(10_000)
                      .maxNumberLength(50)
                      .maxNameLength(100)
                      .maxTokenCount(MOST_TOKENS)
                      .build())
              .build());

  private JsonRows() {}

  /**
   * Rows as values by the plain names of their fields; lists are joined with semicolons, and null
   * is left out.
   */
  static List<Map<String, String>> of(String text) throws UnusableHistoryException {
    JsonNode list = list(parsed(text));
    HistoryReader.requireRoom(list.size());
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode row : list) {
      if (!row.isObject()) {
        throw new UnusableHistoryException("Row %d is no object.".formatted(rows.size() + 1));
      }
      rows.add(row(row));
    }
    return rows;
  }

  private static JsonNode parsed(String text) throws UnusableHistoryException {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new UnusableHistoryException(
          e.getLocation() == null
              ? "The file is no JSON that can be read."
              : "The file is no JSON that can be read: see line %d, column %d."
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
  }

  private static JsonNode list(JsonNode root) throws UnusableHistoryException {
    if (root.isArray()) {
      return root;
    }
    List<JsonNode> lists = root.valueStream().filter(JsonNode::isArray).toList();
    if (lists.size() != 1) {
      throw new UnusableHistoryException(
          "JSON must be a list of objects, or an object with one such list.");
    }
    return lists.get(0);
  }

  private static Map<String, String> row(JsonNode object) {
    Map<String, String> row = new HashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              String text =
                  value.isArray()
                      ? value
                          .valueStream()
                          .filter(JsonNode::isValueNode)
                          .map(JsonNode::asString)
                          .collect(Collectors.joining(";"))
                      : value.isValueNode() && !value.isNull() ? value.asString() : "";
              if (!text.isBlank()) {
                row.putIfAbsent(RowReader.plain(field.getKey()), text);
              }
            });
    return row;
  }
}
