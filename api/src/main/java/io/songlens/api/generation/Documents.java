package io.songlens.api.generation;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON documents that go with a song. */
public final class Documents {
  private static final JsonMapper COMPACT = JsonMapper.builder().build();
  private static final JsonMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Documents() {}

  /** One line of JSON without a line break. */
  public static String line(Object document) {
    return COMPACT.writeValueAsString(document);
  }

  /** What a document on one line was made of. */
  static <T> T read(byte[] document, Class<T> type) {
    return COMPACT.readValue(document, type);
  }

  /** An indented document, in UTF-8 and with a final line break. */
  static byte[] indented(Object document) {
    return (INDENTED.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
