package io.songlens.api.bench;

import io.songlens.composer.compose.measure.SongStatistics;
import java.util.function.ToDoubleFunction;

/**
 * What is counted in a song and where the songs of people lie: from their lowest 5 % to their
 * highest 5 %. Of the last three only the usual value is known; the room around it is ours.
 */
enum HumanRange {
  STEPS("melodic steps", "%.2f", .27, .65, s -> s.intervals().steps()),
  REPEATS("repeated notes", "%.2f", .06, .45, s -> s.intervals().repeats()),
  LEAPS("leaps of a fourth and more", "%.2f", .03, .23, s -> s.intervals().leaps()),
  BARS("bars repeating an earlier melody bar", "%.2f", .18, .80, s -> s.repeats().repeatedBars()),
  FOUR_BARS("best 4-bar melodic repeat", "%.2f", .37, .99, s -> s.repeats().bestFourBars()),
  CHORD_TONES("chord tones on strong beats", "%.2f", .38, .97, s -> s.chordTonesOnStrongBeats()),
  CHORDS("distinct chords", "%.0f", 3, 13, s -> s.distinctChords()),
  BREATHS("breaths per 4 bars", "%.2f", .25, 3.3, s -> s.breathsPerFourBars()),
  PARTS("parts", "%.0f", 4, 12, s -> s.parts()),
  DRUM_BARS("distinct drum bars", "%.2f", .06, .65, s -> s.distinctDrumBars()),
  SCALE("scale consistency, about 0.92", "%.3f", .87, .97, s -> s.scaleConsistency()),
  GROOVE("groove consistency, about 0.93", "%.3f", .88, .98, s -> s.grooveConsistency()),
  ENTROPY(
      "pitch-class entropy, about 2.97 bits", "%.2f", 2.72, 3.22, s -> s.pitchClassEntropyBits());

  final String label;
  final String format;
  final double low;
  final double high;
  private final ToDoubleFunction<SongStatistics> value;

  HumanRange(
      String label,
      String format,
      double low,
      double high,
      ToDoubleFunction<SongStatistics> value) {
    this.label = label;
    this.format = format;
    this.low = low;
    this.high = high;
    this.value = value;
  }

  /** The song's value; NaN if it has nothing of the kind. */
  double of(SongStatistics song) {
    return value.applyAsDouble(song);
  }
}
