package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A song's form as written in a style: "intro 4, verse 8, chorus 8, outro 4".
 *
 * @param sections in order
 */
public record FormTemplate(List<Entry> sections) {
  public FormTemplate {
    sections = List.copyOf(sections);
  }

  /**
   * One section of a form.
   *
   * @param kind what sort of section
   * @param bars how many bars
   */
  public record Entry(SectionKind kind, int bars) {}

  /**
   * Reads a form.
   *
   * @throws IllegalArgumentException with a message for musicians when it cannot be read
   */
  public static FormTemplate parse(String text) {
    return new FormTemplate(Arrays.stream(text.split(",", -1)).map(FormTemplate::entry).toList());
  }

  /** All bars of the form. */
  public int bars() {
    return sections.stream().mapToInt(Entry::bars).sum();
  }

  /** Whether the last section that is sung is a chorus. */
  public boolean endsOnChorus() {
    SectionKind last = SectionKind.INTRO;
    for (Entry entry : sections) {
      last = entry.kind().isSung() ? entry.kind() : last;
    }
    return last == SectionKind.CHORUS;
  }

  private static Entry entry(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length != 2 || !words[1].matches("[1-9][0-9]?")) {
      throw new IllegalArgumentException(
          "'" + text.strip() + "' is not a section and its bars, such as 'verse 8'");
    }
    return new Entry(sectionKind(words[0]), Integer.parseInt(words[1]));
  }

  /** The section kind with that label. */
  static SectionKind sectionKind(String label) {
    return Arrays.stream(SectionKind.values())
        .filter(kind -> kind.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + label + "' is not a kind of section"));
  }
}
