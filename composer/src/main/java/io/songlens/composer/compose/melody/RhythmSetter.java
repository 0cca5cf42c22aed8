package io.songlens.composer.compose.melody;

import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Swing;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each syllable of a line its onset: the cheapest way through a grid of sixteenth notes, by
 * dynamic programming. Stressed syllables want beats, unstressed ones the places between, all want
 * the motif's rhythm and the section's pace, and none may be too short to be understood. Where the
 * line has more room than its words need, it pauses between two words.
 */
final class RhythmSetter {
  private static final int STEP = Ticks.PER_SIXTEENTH;
  private static final double FEASIBLE_SECONDS = 0.12;
  private static final double CLEAR_SECONDS = 0.18;
  private static final double CRAMPED_SECONDS = 0.15;
  private static final double CRAMPED_COST = 2.5;

  /** Of a section's pace, what a wholly unstressed syllable and a stressed one take in speech. */
  private static final double UNSTRESSED_PACE = 0.6;

  private static final double STRESSED_PACE = 1.15;

  /** A beat as long as this is felt as two. */
  private static final double LONG_BEAT_SECONDS = 0.66;

  /** Compound meters swing between long and short. */
  private static final double COMPOUND_SLACK_SECONDS = 0.1;

  private static final double PACE_COST = 5;
  private static final double HELD_COST = 2;
  private static final double LATE_COST = 0.1;
  private static final double OFF_MOTIF_COST = 0.9;

  private static final double LONG_PAUSE_SECONDS = 0.8;
  private static final double LONG_PAUSE_COST = 3;

  /**
   * What a pause of ordinary length costs: before the weak beginning of a phrase, and elsewhere.
   */
  private static final double PHRASE_PAUSE_COST = 2;

  private static final double PAUSE_COST = 5;
  private static final double IMPOSSIBLE = 1e9;
  private static final double[] STRESSED_COST = {6, 4.4, 0.5, 0.15, 0};
  private static final double[] UNSTRESSED_COST = {0.3, 0, 0.45, 1.5, 2.0};
  private static final double[] SLOW_STRESSED_COST = {4.4, 0.8, 0.3, 0.15, 0};

  private final Meter meter;
  private final double paceSeconds;
  private final Bpm bpm;
  private final double shortestShare;
  private final LineWindow window;
  private final Landing landing;
  private final int[] motifBefore;

  /**
   * A setter for one line.
   *
   * @param landing where the last syllable belongs
   * @param motif the motif's onsets, in ticks from the line's downbeat
   */
  RhythmSetter(
      Meter meter,
      Bpm bpm,
      Swing swing,
      Pace pace,
      LineWindow window,
      Landing landing,
      List<Integer> motif) {
    boolean compound = BeatStrength.beatTicks(meter) > Ticks.PER_QUARTER;
    this.meter = meter;
    this.paceSeconds = pace.syllableSeconds() + (compound ? COMPOUND_SLACK_SECONDS : 0);
    this.bpm = bpm;
    this.shortestShare = 2 * (1 - swing.ratio());
    this.window = window;
    this.landing = landing;
    Set<Integer> onsets = new HashSet<>(motif);
    this.motifBefore = new int[slots() + 1];
    for (int slot = 0; slot < slots(); slot++) {
      boolean inMotif = onsets.contains(window.first() + slot * STEP - window.downbeat());
      motifBefore[slot + 1] = motifBefore[slot] + (inMotif ? 1 : 0);
    }
  }

  private int slots() {
    return (window.release() - window.first()) / STEP;
  }

  /**
   * The syllables' onsets.
   *
   * @throws IllegalArgumentException when that many syllables cannot be sung in the line
   */
  List<Integer> onsets(List<SetSyllable> syllables) {
    int slots = slots();
    int count = syllables.size();
    double[][] best = new double[count][slots];
    int[][] from = new int[count][slots];
    for (int slot = 0; slot < slots; slot++) {
      best[0][slot] = local(syllables.get(0), slot) + lateStart(slot);
    }
    for (int i = 1; i < count; i++) {
      double[] gaps = gaps(syllables.get(i - 1), syllables.get(i), slots);
      for (int slot = 0; slot < slots; slot++) {
        best[i][slot] = IMPOSSIBLE;
        for (int before = 0; before < slot; before++) {
          double cost =
              best[i - 1][before] + gaps[slot - before] + 0.3 * motifOnsetsBetween(before, slot);
          if (cost < best[i][slot]) {
            best[i][slot] = cost;
            from[i][slot] = before;
          }
        }
        best[i][slot] += local(syllables.get(i), slot);
      }
    }
    return trace(best, from, slots, count);
  }

  private List<Integer> trace(double[][] best, int[][] from, int slots, int count) {
    int last = 0;
    double lowest = IMPOSSIBLE;
    for (int slot = 0; slot < slots; slot++) {
      double cost = best[count - 1][slot] + ending(slot, slots);
      if (cost < lowest) {
        lowest = cost;
        last = slot;
      }
    }
    if (lowest >= IMPOSSIBLE) {
      throw new IllegalArgumentException(
          "%d syllables cannot be sung in a line of %.1f seconds"
              .formatted(count, bpm.seconds((double) slots * STEP)));
    }
    Integer[] onsets = new Integer[count];
    for (int i = count - 1; i >= 0; i--) {
      onsets[i] = window.first() + last * STEP;
      last = from[i][last];
    }
    return new ArrayList<>(Arrays.asList(onsets));
  }

  private double local(SetSyllable syllable, int slot) {
    int tick = window.first() + slot * STEP;
    int strength = BeatStrength.of(meter, tick);
    double stress = syllable.stress();
    // A waltz has one strong beat; the others take a stress only when they must.
    boolean weakBeat = meter.beats() == 3 && strength == BeatStrength.BEAT;
    boolean slow = bpm.seconds(BeatStrength.beatTicks(meter)) > LONG_BEAT_SECONDS;
    double stressed = weakBeat ? 0.8 : (slow ? SLOW_STRESSED_COST : STRESSED_COST)[strength];
    double metrical = stress * stressed + (1 - stress) * UNSTRESSED_COST[strength];
    return metrical + (motifBefore[slot + 1] > motifBefore[slot] ? 0 : OFF_MOTIF_COST);
  }

  /** What each gap between two syllables costs, by its steps. */
  private double[] gaps(SetSyllable before, SetSyllable after, int slots) {
    double[] costs = new double[slots];
    for (int gap = 0; gap < slots; gap++) {
      double seconds = bpm.seconds((double) gap * STEP);
      // Swing shortens what falls after the beat's middle.
      boolean feasible = seconds * shortestShare >= FEASIBLE_SECONDS;
      costs[gap] = feasible ? gap(before, after, seconds) : IMPOSSIBLE;
    }
    return costs;
  }

  private double gap(SetSyllable before, SetSyllable after, double seconds) {
    double share = UNSTRESSED_PACE + before.stress() * (STRESSED_PACE - UNSTRESSED_PACE);
    double hasty =
        (seconds < CLEAR_SECONDS ? 4 * before.stress() : 0)
            + (seconds < CRAMPED_SECONDS ? CRAMPED_COST : 0);
    double late = Math.max(0, seconds - share * paceSeconds);
    // An unstressed syllable held longer than its stressed neighbours sounds foreign.
    double held = PACE_COST + HELD_COST * (1 - before.stress());
    if (!after.startsWord()) {
      return hasty + late * (held + HELD_COST);
    }
    boolean phrase = before.stress() > after.stress();
    double tooLong = LONG_PAUSE_COST * Math.max(0, seconds - LONG_PAUSE_SECONDS);
    return hasty + Math.min(late * held, (phrase ? PHRASE_PAUSE_COST : PAUSE_COST) + tooLong);
  }

  private int motifOnsetsBetween(int before, int slot) {
    return slot > before + 1 ? motifBefore[slot] - motifBefore[before + 1] : 0;
  }

  private double lateStart(int slot) {
    int late = window.first() + slot * STEP - window.downbeat();
    return late > 0 ? LATE_COST * late / STEP : 0;
  }

  /** The last syllable is held, and waits for the chord that it closes on. */
  private double ending(int slot, int slots) {
    int held = slots - slot;
    double tooShort = held < 4 ? 1.2 * (4 - held) : 0;
    return tooShort + landing.cost(window.first() + slot * STEP);
  }
}
