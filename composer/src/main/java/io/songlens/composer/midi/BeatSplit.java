package io.songlens.composer.midi;

import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits what sounds within one bar into values that show the bar's beats (Gould, Behind Bars,
 * 2011, "Grouping note-values" and "Rests"). A note off the beat is tied at the next beat and none
 * hides the middle of common time, but for the syncopations that every reader knows: eighth,
 * quarter, eighth within a half bar, and quarter, half, quarter. Rests never syncopate: each begins
 * at a multiple of its own length. In compound time the beat is a dotted quarter.
 */
final class BeatSplit {
  private static final int QUARTER = 4;
  private static final int DOTTED_QUARTER = 6;

  private final int bar;
  private final int beat;
  private final int group;

  BeatSplit(Meter meter) {
    bar = meter.ticksPerBar() / Ticks.PER_SIXTEENTH;
    int felt = BeatStrength.beatTicks(meter) / Ticks.PER_SIXTEENTH;
    beat = felt == DOTTED_QUARTER ? felt : Math.min(felt, QUARTER);
    boolean halves = bar > 2 * beat && bar / beat % 2 == 0;
    group = halves ? bar / 2 : bar;
  }

  /** Sixteenths in a bar. */
  int bar() {
    return bar;
  }

  /** Sixteenths that share a beam. */
  int beat() {
    return beat;
  }

  /** The lengths of the tied notes that fill a span of the bar, all in sixteenths. */
  List<Integer> notes(int from, int to) {
    List<Integer> pieces = new ArrayList<>();
    for (int at = from; at < to; ) {
      boolean asWhole = opensBar(at, to) || (at == from && syncopates(at, to));
      int piece = asWhole ? to - at : inGroup(at, to);
      pieces.add(piece);
      at += piece;
    }
    return pieces;
  }

  /** The lengths of the rests that fill a span of the bar, all in sixteenths. */
  List<Integer> rests(int from, int to) {
    List<Integer> pieces = new ArrayList<>();
    for (int at = from; at < to; ) {
      int piece = isCompound() ? compoundRest(at, to - at) : simpleRest(at, to - at);
      pieces.add(piece);
      at += piece;
    }
    return pieces;
  }

  private boolean isCompound() {
    return beat == DOTTED_QUARTER;
  }

  /** From the first beat whole beats may be one note, even over the middle of the bar. */
  private boolean opensBar(int at, int to) {
    return at == 0 && to > group && to % beat == 0 && NoteValue.isWritten(to);
  }

  private boolean syncopates(int at, int to) {
    int length = to - at;
    if (isCompound() || beat != QUARTER) {
      return false;
    }
    boolean quarter = length == QUARTER && at % QUARTER == 2 && at / group == (to - 1) / group;
    boolean half = length == 2 * QUARTER && at == QUARTER && bar == 4 * QUARTER;
    return quarter || half;
  }

  private int inGroup(int at, int to) {
    boolean onBeat = at % beat == 0;
    int end = onBeat ? (at / group + 1) * group : (at / beat + 1) * beat;
    int length = Math.min(to, end) - at;
    if (!isCompound()) {
      return NoteValue.isWritten(length) ? length : NoteValue.undotted(length);
    }
    if (length >= beat) {
      return length >= 2 * beat ? 2 * beat : beat;
    }
    boolean onEighth = at % 2 == 0;
    return !onEighth ? 1 : NoteValue.isWritten(length) ? length : NoteValue.undotted(length);
  }

  private int simpleRest(int at, int length) {
    int rest = NoteValue.undotted(Math.min(length, group < bar ? group : beat));
    while (at % rest != 0) {
      rest /= 2;
    }
    return rest;
  }

  private int compoundRest(int at, int length) {
    if (at % group == 0 && length >= 2 * beat && group == 2 * beat) {
      return 2 * beat;
    }
    if (at % beat == 0) {
      return length >= beat ? beat : NoteValue.undotted(length);
    }
    return at % 2 == 0 && length >= 2 ? 2 : 1;
  }
}
