package io.songlens.lyrics.llm;

import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.StanzaPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the model wrote, brought into the plan's shape: a text for each place, empty where the model
 * left it out. What it wrote beyond the plan is not in it.
 *
 * @param title empty if the model gave none
 * @param texts of every place, in the plan's order
 */
record Draft(String title, Map<Place, String> texts) {
  /** Longer lines are not a song's; they are cut so that no check has to read a book. */
  private static final int MOST_CHARACTERS = 200;

  /**
   * Reads an answer, also one that ends in its middle.
   *
   * @throws LyricFault if it has not a single line of the lyric asked for
   */
  static Draft read(String answer, List<StanzaPlan> plan) {
    Map<String, String> strings = JsonStrings.read(answer);
    Map<Place, String> texts = new LinkedHashMap<>();
    for (StanzaPlan stanza : plan) {
      for (int i = 0; i < stanza.lines().size(); i++) {
        texts.put(new Place(stanza.id(), i), text(strings, path(stanza.id(), i)));
      }
    }
    if (texts.values().stream().allMatch(String::isEmpty)) {
      throw new LyricFault("the language model's answer was not a lyric", null);
    }
    return new Draft(text(strings, "title"), texts);
  }

  /** How many stanzas an answer has whole, while it is being written. */
  static int stanzasIn(String answer, List<StanzaPlan> plan) {
    Map<String, String> strings = JsonStrings.read(answer);
    return (int)
        plan.stream()
            .filter(stanza -> strings.containsKey(path(stanza.id(), stanza.lines().size() - 1)))
            .count();
  }

  /** This draft with the lines that an answer to a request for repairs gives for the places. */
  Draft repaired(String answer, Iterable<Place> places) {
    Map<String, String> strings = JsonStrings.read(answer);
    Map<Place, String> mended = new LinkedHashMap<>(texts);
    for (Place place : places) {
      String text = text(strings, "lines/" + place.name());
      if (!text.isEmpty()) {
        mended.put(place, text);
      }
    }
    return new Draft(title, mended);
  }

  /** This draft with some lines of another one. */
  Draft with(Map<Place, String> others) {
    Map<Place, String> mended = new LinkedHashMap<>(texts);
    mended.putAll(others);
    return new Draft(title, mended);
  }

  String text(Place place) {
    return texts.getOrDefault(place, "");
  }

  /** The draft as the model should see it again: a line of text for each place. */
  String sheet(List<StanzaPlan> plan) {
    StringBuilder sheet = new StringBuilder();
    for (StanzaPlan stanza : plan) {
      IntStream.range(0, stanza.lines().size())
          .mapToObj(i -> new Place(stanza.id(), i))
          .forEach(
              place ->
                  sheet
                      .append(place.name())
                      .append(": ")
                      .append(DataMarks.safe(text(place), MOST_CHARACTERS))
                      .append('\n'));
    }
    return sheet.toString();
  }

  private static String path(String stanzaId, int index) {
    return "stanzas/" + stanzaId + "/" + index;
  }

  private static String text(Map<String, String> strings, String path) {
    String text = strings.getOrDefault(path, "").replaceAll("\\s+", " ").strip();
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }
}
