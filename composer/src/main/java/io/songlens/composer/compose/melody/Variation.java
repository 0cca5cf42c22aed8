package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SeededRandom;
import java.util.List;

/**
 * How an idea comes back: the ways of developing a motif that every textbook of melody lists
 * (Schoenberg, "Fundamentals of Musical Composition", 1967, chapter 3).
 */
enum Variation {
  /** The same again. */
  REPEATED,
  /** The same beginning, another end. */
  NEW_ENDING,
  /** The whole idea a step or two higher or lower. */
  SEQUENCE,
  /** The same beginning, its answer upside down. */
  ENDING_INVERTED;

  private static final List<Integer> SHIFTS = List.of(-2, -1, 1, 2);

  /** A way for a line to come back; hooks come back unchanged more often than other ideas. */
  static Variation choose(boolean hook, SeededRandom random) {
    return random.pick(List.of(values()), variation -> variation.weight(hook));
  }

  private double weight(boolean hook) {
    return switch (this) {
      case REPEATED -> hook ? 4 : 1.5;
      case NEW_ENDING -> 2;
      case SEQUENCE -> hook ? 1 : 2;
      case ENDING_INVERTED -> hook ? 0.5 : 1;
    };
  }

  /**
   * The idea, varied.
   *
   * @param half the tick from its downbeat at which its answer begins
   */
  Motif of(Motif motif, int half, SeededRandom random) {
    return switch (this) {
      case REPEATED -> motif;
      case NEW_ENDING -> motif.shiftedFrom(half, random.pick(SHIFTS));
      case SEQUENCE -> motif.shiftedFrom(Integer.MIN_VALUE, random.pick(SHIFTS));
      case ENDING_INVERTED -> motif.invertedFrom(half);
    };
  }
}
