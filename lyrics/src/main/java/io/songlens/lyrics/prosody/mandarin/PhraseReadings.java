package io.songlens.lyrics.prosody.mandarin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How characters are read inside known phrases; a curated list. */
final class PhraseReadings {
  private record Entry(String phrase, int offset, String reading) {
    boolean isAt(Tagged line, int index) {
      return index >= offset && line.text().startsWith(phrase, index - offset);
    }

    /**
     * How many words it cuts apart: none when it lies inside one word or ends with words. A pair of
     * characters that cuts a word only happens to touch: 桃花都开了 has no 花都.
     */
    int cuts(Tagged line, int index) {
      int start = index - offset;
      int end = start + phrase.length();
      if (line.wordAt(start) == line.wordAt(end - 1)) {
        return 0;
      }
      int cuts = (line.isBoundary(start) ? 0 : 1) + (line.isBoundary(end) ? 0 : 1);
      return phrase.length() == 2 ? 2 * cuts : cuts;
    }
  }

  private static final int MAX_CUTS = 1;

  private final Map<Character, List<Entry>> byCharacter = new HashMap<>();

  private PhraseReadings() {}

  /** Reads {@code phrases.txt}; its head tells the format. */
  static PhraseReadings builtIn() {
    PhraseReadings readings = new PhraseReadings();
    for (String line : ResourceLines.of("phrases.txt")) {
      String[] fields = line.strip().split("\\s+");
      for (int i = 2; i < fields.length; i++) {
        readings.add(fields[0].charAt(0), fields[1], fields[i]);
      }
    }
    for (List<Entry> entries : readings.byCharacter.values()) {
      entries.sort(Comparator.comparingInt((Entry entry) -> -entry.phrase().length()));
    }
    return readings;
  }

  private void add(char character, String reading, String phrase) {
    List<Entry> entries = byCharacter.computeIfAbsent(character, c -> new ArrayList<>());
    int offset = phrase.indexOf(character);
    for (; offset >= 0; offset = phrase.indexOf(character, offset + 1)) {
      entries.add(new Entry(phrase, offset, reading));
    }
  }

  /**
   * The reading in the longest phrase around a character, phrases of whole words before others;
   * empty when none is known.
   */
  String reading(Tagged line, int index) {
    String reading = "";
    int fewest = MAX_CUTS + 1;
    for (Entry entry : byCharacter.getOrDefault(line.text().charAt(index), List.of())) {
      if (entry.isAt(line, index) && entry.cuts(line, index) < fewest) {
        fewest = entry.cuts(line, index);
        reading = entry.reading();
      }
    }
    return reading;
  }
}
