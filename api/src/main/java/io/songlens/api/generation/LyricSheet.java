package io.songlens.api.generation;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;

/** The words as a singer reads them: title, then each sung section in the order it is sung. */
final class LyricSheet {
  private LyricSheet() {}

  static String text(Lyric lyric, SongPlan plan) {
    StringBuilder sheet = new StringBuilder(lyric.title()).append('\n');
    for (PlannedSection section : plan.sections()) {
      if (section.stanzaId() != null) {
        sheet.append("\n[").append(section.kind().label()).append("]\n");
        for (Line line : lyric.stanza(section.stanzaId()).lines()) {
          sheet.append(line.text()).append('\n');
        }
      }
    }
    return sheet.toString();
  }
}
