package io.songlens.composer.compose.melody;

import io.songlens.composer.style.MelodyScale;
import io.songlens.composer.style.MelodySpec;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each note of a line its pitch: the cheapest way through the voice's range by dynamic
 * programming over pairs of notes. Strong and long notes want chord tones, tunes want steps, leaps
 * want a step back, notes outside the chord want to resolve, and all want the motif's heights.
 */
final class PitchSetter {
  /**
   * What a note asks of its pitch.
   *
   * @param strength the metrical strength of its onset
   * @param longNote whether it is held for more than a beat
   * @param chord the chord it sounds over
   * @param height the motif's wish, in scale steps from the tonic at or above middle C's octave
   * @param stress how strongly its syllable is stressed, 0..1
   * @param tone which way its word's tone goes from the syllable before: 1 up, -1 down, 0 neither
   * @param fidelity how much it insists on the motif's heights, 1 as usual
   * @param given the pitch that it has whatever it costs; null to choose one
   */
  record Ask(
      int strength,
      boolean longNote,
      ChordSymbol chord,
      double height,
      double stress,
      int tone,
      double fidelity,
      @Nullable Pitch given) {
    /** The same asked of another key, with nothing given. */
    Ask transposedBy(int semitones) {
      return new Ask(
          strength, longNote, chord.transpose(semitones), height, stress, tone, fidelity, null);
    }

    /** The same, but for a pitch that is given. */
    Ask on(Pitch pitch) {
      return new Ask(strength, longNote, chord, height, stress, tone, fidelity, pitch);
    }
  }

  /** How a line ends. */
  enum Ending {
    /** On the tonic, or else its third. */
    CLOSED,
    /** On another note of the chord: more is to come. */
    OPEN
  }

  /** The share of repeated notes that the costs below are made for. */
  private static final double PLAIN_REPEATS = 0.12;

  private static final double OUTSIDE_SCALE_COST = 3;

  /** More than any line can cost. */
  private static final double NOT_GIVEN_COST = 1e6;

  /** What a move against the words' tones costs on a weak beat, and on a strong one. */
  private static final double WEAK_TONE_COST = 1.1;

  /** Listeners mind strong beats most (Wee, 2007; see {@link ToneContour}). */
  private static final double STRONG_TONE_COST = 2;

  private static final double[] CHORD_COST = {0.2, 0.3, 0.9, 1.1, 1.5};

  private final Key key;
  private final MelodyScale scale;
  private final double monotony;
  private final List<Pitch> range;
  private final double[] steps;

  PitchSetter(Key key, MelodySpec spec, int lowestMidi, int highestMidi) {
    this.key = key;
    this.scale = spec.scale();
    this.monotony = spec.repeats() - PLAIN_REPEATS;
    List<Pitch> pitches = new ArrayList<>();
    for (int midi = lowestMidi; midi <= highestMidi; midi++) {
      pitches.add(new Pitch(midi));
    }
    this.range = List.copyOf(pitches);
    this.steps = range.stream().mapToDouble(this::steps).toArray();
  }

  List<Pitch> pitches(List<Ask> asks, Ending ending) {
    int notes = asks.size();
    int size = range.size();
    double[][] local = new double[notes][size];
    for (int i = 0; i < notes; i++) {
      for (int p = 0; p < size; p++) {
        local[i][p] = local(asks.get(i), range.get(p));
        if (i == notes - 1) {
          local[i][p] += ending(asks.get(i), range.get(p), ending);
        }
      }
    }
    return notes == 1 ? List.of(range.get(cheapest(local[0]))) : path(asks, local);
  }

  /** Viterbi over pairs, so that a leap's recovery can be judged. */
  private List<Pitch> path(List<Ask> asks, double[][] local) {
    int notes = asks.size();
    int size = range.size();
    double[][] cost = moves(asks, 1);
    int[][][] from = new int[notes][size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        cost[a][b] += local[0][a] + local[1][b];
      }
    }
    for (int i = 2; i < notes; i++) {
      double[][] moves = moves(asks, i);
      double[][] next = new double[size][size];
      for (int b = 0; b < size; b++) {
        for (int c = 0; c < size; c++) {
          int best = 0;
          double lowest = Double.MAX_VALUE;
          for (int a = 0; a < size; a++) {
            double sum = cost[a][b] + turn(b - a, c - b);
            if (sum < lowest) {
              lowest = sum;
              best = a;
            }
          }
          from[i][b][c] = best;
          next[b][c] = lowest + local[i][c] + moves[b][c];
        }
      }
      cost = next;
    }
    return trace(cost, from, notes);
  }

  private List<Pitch> trace(double[][] cost, int[][][] from, int notes) {
    int first = 0;
    int second = 0;
    for (int a = 0; a < range.size(); a++) {
      int b = cheapest(cost[a]);
      if (cost[a][b] < cost[first][second]) {
        first = a;
        second = b;
      }
    }
    Pitch[] pitches = new Pitch[notes];
    for (int i = notes - 1; i >= 1; i--) {
      pitches[i] = range.get(second);
      pitches[i - 1] = range.get(first);
      int before = from[i][first][second];
      second = first;
      first = before;
    }
    return Arrays.asList(pitches);
  }

  private static int cheapest(double[] costs) {
    int best = 0;
    for (int i = 1; i < costs.length; i++) {
      if (costs[i] < costs[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * A tune's first notes at the height where it goes best with what is asked, its intervals in
   * scale steps being kept.
   *
   * @param heights in scale steps, one for each of the first asks; the others are left as they are
   * @param ending how the line ends if it has no further notes
   * @throws IllegalArgumentException if the tune is wider than the voice's range
   */
  List<Ask> given(List<Integer> heights, List<Ask> asks, Ending ending) {
    List<Pitch> best = List.of();
    double lowest = Double.MAX_VALUE;
    for (Pitch first : range) {
      List<Pitch> pitches = key.contains(first.pitchClass()) ? from(first, heights) : List.of();
      if (!pitches.isEmpty() && range.containsAll(pitches)) {
        double cost = 0;
        for (int i = 0; i < pitches.size(); i++) {
          cost += local(asks.get(i), pitches.get(i));
        }
        int last = asks.size() - 1;
        cost += heights.size() > last ? ending(asks.get(last), pitches.get(last), ending) : 0;
        if (cost < lowest) {
          lowest = cost;
          best = pitches;
        }
      }
    }
    if (best.isEmpty()) {
      throw new IllegalArgumentException("The voice cannot sing the hook: it is too wide");
    }
    List<Ask> given = new ArrayList<>(asks);
    for (int i = 0; i < best.size(); i++) {
      given.set(i, asks.get(i).on(best.get(i)));
    }
    return given;
  }

  private List<Pitch> from(Pitch first, List<Integer> heights) {
    int firstStep = (int) steps(first);
    return heights.stream().map(height -> atStep(firstStep + height - heights.get(0))).toList();
  }

  /** The inverse of {@link #steps}. */
  private Pitch atStep(int step) {
    int octave = Math.floorDiv(step, 7);
    int within = key.mode().semitones().get(Math.floorMod(step, 7));
    return new Pitch(key.tonic().semitone() + 12 * octave + within);
  }

  private double local(Ask ask, Pitch pitch) {
    if (ask.given() != null && !ask.given().equals(pitch)) {
      return NOT_GIVEN_COST;
    }
    PitchClass pitchClass = pitch.pitchClass();
    boolean chordTone = ask.chord().contains(pitchClass);
    double cost = 0;
    if (!chordTone) {
      cost += CHORD_COST[ask.strength()] + (ask.longNote() ? 2 : 0);
      cost += key.contains(pitchClass) ? 0 : 12;
      cost += clashes(ask.chord(), pitchClass) ? 1.2 : 0;
      cost += contradicts(ask.chord(), pitchClass) ? 8 : 0;
    }
    if (scale == MelodyScale.PENTATONIC && !key.isPentatonic(pitchClass)) {
      cost += OUTSIDE_SCALE_COST;
    }
    double off = Math.abs(steps(pitch) - ask.height());
    cost += 0.4 * off + 0.08 * off * off;
    return cost + edge(pitch) * (1.3 - 0.5 * ask.stress());
  }

  /** A semitone above a chord tone grates (the "avoid notes" of jazz teaching). */
  private static boolean clashes(ChordSymbol chord, PitchClass pitchClass) {
    return chord.contains(pitchClass.transpose(-1)) || chord.contains(pitchClass.transpose(1));
  }

  /** Against a chord with a note from outside the key, the scale's own version of it is wrong. */
  private boolean contradicts(ChordSymbol chord, PitchClass pitchClass) {
    return chord.pitchClasses().stream()
        .filter(member -> !key.contains(member))
        .anyMatch(member -> member.upTo(pitchClass) == 1 || pitchClass.upTo(member) == 1);
  }

  /** The outermost two semitones of the range are for moments. */
  private double edge(Pitch pitch) {
    int inside =
        Math.min(
            pitch.midi() - range.get(0).midi(), range.get(range.size() - 1).midi() - pitch.midi());
    return inside >= 2 ? 0 : 0.5 * (2 - inside);
  }

  private double ending(Ask ask, Pitch pitch, Ending ending) {
    PitchClass pitchClass = pitch.pitchClass();
    double outside = ask.chord().contains(pitchClass) ? 0 : 6;
    boolean tonic = pitchClass.equals(key.tonic());
    boolean third = pitchClass.equals(key.degree(2));
    return switch (ending) {
      case CLOSED -> outside + (tonic ? 0 : third ? 3.5 : 20);
      case OPEN -> outside + (tonic ? 1.2 : 0);
    };
  }

  /** What it costs to move to a note from the one before, for each pair of pitches. */
  private double[][] moves(List<Ask> asks, int index) {
    Ask from = asks.get(index - 1);
    double wished = asks.get(index).height() - from.height();
    double toneCost =
        asks.get(index).strength() >= BeatStrength.BEAT ? STRONG_TONE_COST : WEAK_TONE_COST;
    double[][] moves = new double[range.size()][range.size()];
    for (int a = 0; a < range.size(); a++) {
      boolean chordTone = from.chord().contains(range.get(a).pitchClass());
      for (int b = 0; b < range.size(); b++) {
        int interval = Math.abs(b - a);
        double bent = Math.abs(steps[b] - steps[a] - wished);
        boolean unresolved = !chordTone && interval > 2;
        boolean againstTone = asks.get(index).tone() * (b - a) < 0;
        moves[a][b] =
            leap(interval)
                + 0.5 * asks.get(index).fidelity() * Math.min(4, bent)
                + (unresolved ? 2.2 : 0)
                + (againstTone ? toneCost : 0);
      }
    }
    return moves;
  }

  private double leap(int semitones) {
    return switch (semitones) {
      case 0 -> 0.9 - 3 * monotony;
      case 1, 2 -> 0;
      case 3, 4 -> 0.45;
      case 5 -> 0.9;
      case 7 -> 1.3;
      case 8, 9 -> 3;
      case 12 -> 3.6;
      default -> 5 + semitones / 4.0;
    };
  }

  /** What two moves in a row cost, in semitones up or down: leaps want a step back. */
  private double turn(int first, int second) {
    if (first == 0 && second == 0) {
      return Math.max(0, 1.1 - 3 * monotony);
    }
    if (first == -second && Math.abs(first) <= 2) {
      return 0.35; // one neighbour note is an ornament, a chain of them is a trill
    }
    if (Math.abs(first) >= 5) {
      boolean recovered = first * second < 0 && Math.abs(second) <= 4;
      return recovered ? 0 : second == 0 ? 0.5 : 1.8;
    }
    boolean arpeggiatesFar = first * second > 0 && Math.abs(first + second) > 9;
    return arpeggiatesFar ? 1.5 : 0;
  }

  /** Scale steps above the tonic of the octave from C-1; notes between steps count half. */
  double steps(Pitch pitch) {
    int aboveTonic = pitch.midi() - key.tonic().semitone();
    int octave = Math.floorDiv(aboveTonic, 12);
    int within = Math.floorMod(aboveTonic, 12);
    List<Integer> scale = key.mode().semitones();
    for (int degree = 0; degree < 7; degree++) {
      if (scale.get(degree) == within) {
        return octave * 7 + degree;
      }
      if (scale.get(degree) > within) {
        return octave * 7 + degree - 0.5;
      }
    }
    return octave * 7 + 6.5;
  }
}
