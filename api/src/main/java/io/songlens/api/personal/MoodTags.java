package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import io.songlens.composer.wish.FeelingWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where mood tags of music are on the circumplex, by the table moods.txt, else as feelings are. */
final class MoodTags {
  private static final Map<String, Affect> PLACES = read();

  private MoodTags() {}

  /** Its place; null if it is not known. */
  static @Nullable Affect affect(String tag) {
    Affect place = PLACES.get(tag.toLowerCase(Locale.ROOT).strip());
    List<Affect> feelings = place == null ? FeelingWords.in(tag) : List.of(place);
    return feelings.isEmpty() ? null : feelings.get(0);
  }

  private static Map<String, Affect> read() {
    Map<String, Affect> places = new HashMap<>();
    for (String line : Tables.lines("moods.txt")) {
      String[] sides = line.split(":", 2);
      Affect place = Tables.affect(sides[0]);
      for (String tag : sides[1].split(",")) {
        places.put(tag.strip(), place);
      }
    }
    return Map.copyOf(places);
  }
}
