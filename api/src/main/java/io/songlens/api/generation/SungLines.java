package io.songlens.api.generation;

import io.songlens.composer.audio.encode.SongTags.SyncedLine;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SyllableTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a song in the order they are sung, with the time each begins. */
final class SungLines {
  private SungLines() {}

  static List<SyncedLine> of(Lyric lyric, Score score, List<SyllableTiming> timings) {
    List<Line> lines = new ArrayList<>();
    for (PlannedSection section : score.plan().sections()) {
      if (section.stanzaId() != null) {
        lines.addAll(lyric.stanza(section.stanzaId()).lines());
      }
    }
    Map<Integer, Double> onsetMs = new TreeMap<>();
    for (SyllableTiming timing : timings) {
      onsetMs.merge(score.melody().get(timing.noteIndex()).line(), timing.onsetMs(), Math::min);
    }
    List<SyncedLine> synced = new ArrayList<>();
    onsetMs.forEach(
        (line, onset) -> synced.add(new SyncedLine(Math.round(onset), lines.get(line).text())));
    return synced;
  }
}
