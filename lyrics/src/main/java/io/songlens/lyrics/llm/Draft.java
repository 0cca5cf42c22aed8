package io.songlens.lyrics.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.StanzaPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model wrote, brought into the plan's shape: every stanza has as many lines as planned. A
 * line that the model left out is empty.
 *
 * @param title empty if the model gave none
 * @param stanzas the lines of each stanza, by its id
 */
record Draft(String title, Map<String, List<String>> stanzas) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer lines are not a song's; they are cut so that no check has to read a book. */
  private static final int MOST_CHARACTERS = 200;

  /**
   * Reads an answer.
   *
   * @throws LyricFault if it is not JSON, or has not a single line of the lyric asked for
   */
  static Draft read(String answer, List<StanzaPlan> plan) {
    JsonNode root;
    try {
      root = JSON.readTree(withoutFence(answer));
    } catch (JsonProcessingException e) {
      throw new LyricFault("the language model's answer was not a lyric", e);
    }
    Map<String, List<String>> stanzas = new LinkedHashMap<>();
    int written = 0;
    for (StanzaPlan stanza : plan) {
      JsonNode given = root.path("stanzas").path(stanza.id());
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < stanza.lines().size(); i++) {
        String line = text(given.path(i));
        written += line.isEmpty() ? 0 : 1;
        lines.add(line);
      }
      stanzas.put(stanza.id(), lines);
    }
    if (written == 0) {
      throw new LyricFault("the language model's answer was not a lyric", null);
    }
    return new Draft(text(root.path("title")), stanzas);
  }

  /** The draft as the model should see it again. */
  String json() {
    ObjectNode root = JSON.createObjectNode().put("title", title);
    ObjectNode all = root.putObject("stanzas");
    stanzas.forEach(
        (id, lines) -> {
          ArrayNode array = all.putArray(id);
          lines.forEach(array::add);
        });
    return root.toPrettyString();
  }

  private static String text(JsonNode node) {
    String text = node.isTextual() ? node.textValue().replaceAll("\\s+", " ").strip() : "";
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }

  /** Models like to wrap JSON in a Markdown fence, although asked not to. */
  private static String withoutFence(String answer) {
    int from = answer.indexOf('{');
    int to = answer.lastIndexOf('}');
    return from >= 0 && to > from ? answer.substring(from, to + 1) : answer;
  }
}
