package io.songlens.composer.plan;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.style.FormTemplate;
import io.songlens.composer.style.FormTemplate.Entry;
import java.util.ArrayList;
import java.util.List;

/** Ways to make a form shorter or longer and still a form. */
final class FormEdits {
  private FormEdits() {}

  static FormTemplate without(FormTemplate form, SectionKind kind) {
    return new FormTemplate(form.sections().stream().filter(e -> e.kind() != kind).toList());
  }

  /** Choruses that follow a chorus left out. */
  static FormTemplate singleChoruses(FormTemplate form) {
    List<Entry> sections = new ArrayList<>();
    for (Entry entry : form.sections()) {
      boolean again =
          !sections.isEmpty()
              && entry.kind() == SectionKind.CHORUS
              && sections.get(sections.size() - 1).kind() == SectionKind.CHORUS;
      if (!again) {
        sections.add(entry);
      }
    }
    return new FormTemplate(sections);
  }

  /** How many rounds of verse and chorus it has. */
  static int rounds(FormTemplate form) {
    return (int) form.sections().stream().filter(e -> e.kind() == SectionKind.VERSE).count();
  }

  /** One round of verse and chorus fewer, from the end; of two verses in a row, the second. */
  static FormTemplate dropRound(FormTemplate form) {
    List<Entry> sections = new ArrayList<>(form.sections());
    int from = lastVerse(sections);
    boolean second = from > 0 && sections.get(from - 1).kind() == SectionKind.VERSE;
    int to = second ? from + 1 : roundEnd(sections, from);
    sections.subList(from, to).clear();
    return new FormTemplate(sections);
  }

  /** One round more, a repeat of the last. */
  static FormTemplate addRound(FormTemplate form) {
    List<Entry> sections = new ArrayList<>(form.sections());
    int from = lastVerse(sections);
    int to = roundEnd(sections, from);
    sections.addAll(to, List.copyOf(sections.subList(from, to)));
    return new FormTemplate(sections);
  }

  /** An instrumental interlude after the first chorus. */
  static FormTemplate addInterlude(FormTemplate form, int bars) {
    List<Entry> sections = new ArrayList<>(form.sections());
    int at = 0;
    while (sections.get(at).kind() != SectionKind.CHORUS) {
      at++;
    }
    sections.add(at + 1, new Entry(SectionKind.INTERLUDE, bars));
    return new FormTemplate(sections);
  }

  /** An instrumental interlude between every chorus and the verse after it. */
  static FormTemplate interludesBetweenRounds(FormTemplate form, int bars) {
    List<Entry> sections = new ArrayList<>();
    for (Entry entry : form.sections()) {
      boolean round =
          !sections.isEmpty()
              && entry.kind() == SectionKind.VERSE
              && sections.get(sections.size() - 1).kind() == SectionKind.CHORUS;
      if (round) {
        sections.add(new Entry(SectionKind.INTERLUDE, bars));
      }
      sections.add(entry);
    }
    return new FormTemplate(sections);
  }

  /**
   * Whether it ends on a chorus, each bridge comes after one, not straight after a verse, and every
   * interlude leads to something sung.
   */
  static boolean holdsTogether(FormTemplate form) {
    SectionKind before = SectionKind.INTRO;
    for (Entry entry : form.sections()) {
      if (entry.kind() == SectionKind.BRIDGE && before != SectionKind.CHORUS) {
        return false;
      }
      before = entry.kind();
    }
    return form.endsOnChorus() && leadsOn(form);
  }

  private static boolean leadsOn(FormTemplate form) {
    boolean leadsOn = true;
    for (Entry entry : form.sections()) {
      if (entry.kind().isSung()) {
        leadsOn = true;
      } else if (entry.kind() == SectionKind.INTERLUDE) {
        leadsOn = false;
      }
    }
    return leadsOn;
  }

  /** Another length for the intro or outro; 0 leaves it out. */
  static FormTemplate resize(FormTemplate form, SectionKind kind, int bars) {
    List<Entry> sections = new ArrayList<>();
    for (Entry entry : form.sections()) {
      if (entry.kind() != kind) {
        sections.add(entry);
      } else if (bars > 0) {
        sections.add(new Entry(kind, bars));
      }
    }
    return new FormTemplate(sections);
  }

  static int bars(FormTemplate form, SectionKind kind) {
    return form.sections().stream()
        .filter(e -> e.kind() == kind)
        .mapToInt(Entry::bars)
        .findFirst()
        .orElse(0);
  }

  private static int lastVerse(List<Entry> sections) {
    int last = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).kind() == SectionKind.VERSE) {
        last = i;
      }
    }
    return last;
  }

  /** A round ends with its chorus, or before the bridge when it has none. */
  private static int roundEnd(List<Entry> sections, int from) {
    int end = from + 1;
    while (end < sections.size()) {
      SectionKind kind = sections.get(end).kind();
      if (kind == SectionKind.CHORUS) {
        return end + 1;
      }
      if (kind != SectionKind.PRE_CHORUS) {
        return end;
      }
      end++;
    }
    return end;
  }
}
