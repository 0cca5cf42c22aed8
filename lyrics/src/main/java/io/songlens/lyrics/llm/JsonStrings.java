package io.songlens.lyrics.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the strings of a JSON object that may be wrapped in other text, or end in its middle: what
 * was there until then counts.
 */
final class JsonStrings {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern THOUGHTS = Pattern.compile("(?s)<think>.*?(?:</think>|$)");

  private JsonStrings() {}

  /** Every string by its path: "title", "stanzas/verse1/0". */
  static Map<String, String> read(String answer) {
    String text = THOUGHTS.matcher(answer).replaceAll("");
    int begin = text.indexOf('{');
    Map<String, String> strings = new LinkedHashMap<>();
    if (begin < 0) {
      return strings;
    }
    try (JsonParser parser = JSON.createParser(text.substring(begin))) {
      int depth = 0;
      JsonToken token = parser.nextToken();
      while (token != null) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.VALUE_STRING) {
          strings.put(path(parser.getParsingContext()), parser.getText());
        }
        token = depth == 0 ? null : parser.nextToken();
      }
    } catch (IOException cut) {
      return strings;
    }
    return strings;
  }

  private static String path(JsonStreamContext context) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext at = context; !at.inRoot(); at = at.getParent()) {
      String step = at.inArray() ? String.valueOf(at.getCurrentIndex()) : at.getCurrentName();
      path.insert(0, path.length() == 0 ? step : step + "/");
    }
    return path.toString();
  }
}
