package io.songlens.composer.midi;

import io.songlens.composer.song.PlannedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What musicians call a song's sections: "Intro", "Verse 1", "Pre-chorus". */
final class SectionNames {
  private SectionNames() {}

  /** A name for each section, numbered where there are several of its kind. */
  static List<String> of(List<PlannedSection> sections) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      String label = sections.get(i).kind().label();
      String name = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
      long number = alike(sections.subList(0, i + 1), sections.get(i));
      names.add(alike(sections, sections.get(i)) > 1 ? name + " " + number : name);
    }
    return names;
  }

  private static long alike(List<PlannedSection> sections, PlannedSection one) {
    return sections.stream().filter(other -> other.kind() == one.kind()).count();
  }
}
