package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * A section with words and what the lead sings in it.
 *
 * @param section the section
 * @param lines the tune of each of its lines
 */
record SungSection(PlannedSection section, List<List<TuneNote>> lines) {
  SungSection {
    lines = List.copyOf(lines);
  }

  /** The sung sections of a song; lines are counted through them. */
  static List<SungSection> of(SongPlan plan, List<TuneNote> tune) {
    List<SungSection> sections = new ArrayList<>();
    int first = 0;
    for (PlannedSection section : plan.sections()) {
      List<List<TuneNote>> lines = new ArrayList<>();
      for (int i = 0; i < section.lines().size(); i++) {
        int line = first + i;
        lines.add(tune.stream().filter(note -> note.line() == line).toList());
      }
      first += lines.size();
      if (!lines.isEmpty()) {
        sections.add(new SungSection(section, lines));
      }
    }
    return sections;
  }
}
