package io.songlens.composer.compose;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.theory.Bpm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plays a finished score at another tempo: the same ticks, a duration in proportion. */
final class TempoChange {
  private static final double SHORTEST_SYLLABLE_SECONDS = 0.1;
  private static final double SLOWEST_BPM = 20;
  private static final double FASTEST_BPM = 400;

  /**
   * The tempi a score can be played and sung at.
   *
   * @param slowest in bpm
   * @param fastest in bpm
   */
  record Room(double slowest, double fastest) {}

  private TempoChange() {}

  /**
   * The tempi at which the song lasts six seconds to six minutes and every syllable a tenth of a
   * second.
   */
  static Room room(Score score) {
    double bpm = score.plan().bpm().value();
    double seconds = score.plan().durationSeconds();
    double slowest = bpm * seconds / Wishes.MAX_DURATION.toSeconds();
    double fastest = bpm * seconds / Wishes.MIN_DURATION.toSeconds();
    int shortest = shortestSyllable(score.melody());
    if (shortest < Integer.MAX_VALUE) {
      double sung = score.plan().bpm().seconds(shortest) / SHORTEST_SYLLABLE_SECONDS;
      fastest = Math.min(fastest, bpm * sung);
    }
    return new Room(
        Math.max(SLOWEST_BPM, Math.min(bpm, slowest)),
        Math.min(FASTEST_BPM, Math.max(bpm, fastest)));
  }

  /** Ticks from one syllable to the next at their closest. */
  private static int shortestSyllable(List<SungNote> melody) {
    int shortest = Integer.MAX_VALUE;
    int before = Integer.MIN_VALUE / 2;
    for (SungNote note : melody) {
      if (note.syllable() != null) {
        shortest = Math.min(shortest, note.onset() - before);
        before = note.onset();
      }
    }
    return shortest;
  }

  static Score apply(Score score, @Nullable Bpm bpm) {
    SongPlan plan = score.plan();
    if (bpm == null || bpm.equals(plan.bpm())) {
      return score;
    }
    List<Decision> decisions = new ArrayList<>(score.decisions());
    decisions.add(
        new Decision(
            "tempo change",
            String.format(Locale.ROOT, "%.1f bpm", bpm.value()),
            List.of(String.format(Locale.ROOT, "asked for, instead of %.1f", plan.bpm().value()))));
    SongPlan changed =
        new SongPlan(
            plan.styleId(),
            plan.key(),
            plan.meter(),
            bpm,
            plan.swing(),
            plan.affect(),
            plan.language(),
            plan.instrumental(),
            plan.sections(),
            Math.round(plan.durationFrames() * (plan.bpm().value() / bpm.value())),
            plan.decisions());
    return new Score(
        score.title(),
        changed,
        score.chords(),
        score.melody(),
        score.voice(),
        score.effects(),
        score.backing(),
        score.parts(),
        decisions);
  }
}
