package io.songlens.composer.midi;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.SyllableTiming;
import java.util.ArrayList;
import java.util.List;

/** Each syllable as it is written, and held a little longer than that. */
final class WrittenTimings {
  private WrittenTimings() {}

  static List<SyllableTiming> of(Score score, double longerMs) {
    List<SyllableTiming> timings = new ArrayList<>();
    for (int i = 0; i < score.melody().size(); i++) {
      SungNote note = score.melody().get(i);
      if (note.syllable() != null) {
        double onset = score.plan().bpm().seconds(note.onset()) * 1000;
        double end = score.plan().bpm().seconds(note.end()) * 1000;
        timings.add(new SyllableTiming(i, onset, end + longerMs));
      }
    }
    return timings;
  }
}
