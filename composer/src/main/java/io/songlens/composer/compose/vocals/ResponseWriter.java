package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.SetSyllable;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.ResponseSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Call and response: where a line's last note would be held for long, the lead lets go and the
 * others repeat the line's last words, or answer on a vowel, before the next line may begin.
 */
final class ResponseWriter {
  private static final int EIGHTH = Ticks.PER_QUARTER / 2;
  private static final double HEARD_SECONDS = 0.45;
  private static final int MOST_SYLLABLES = 4;
  private static final int LONGEST_TICKS = 3 * Ticks.PER_QUARTER;

  private final SongPlan plan;
  private final Style style;
  private final Harmony harmony;
  private final ResponseSpec spec;

  ResponseWriter(SongPlan plan, Style style, Harmony harmony, ResponseSpec spec) {
    this.plan = plan;
    this.style = style;
    this.harmony = harmony;
    this.spec = spec;
  }

  /** How many notes an answer has at once. */
  int voices() {
    return Math.min(2, spec.singers());
  }

  /**
   * One line's answer: its voices from the lowest, all empty where the line leaves no room.
   *
   * @param sung the line's section
   * @param index its number in the section
   */
  List<List<TuneNote>> answer(SungSection sung, int index) {
    List<List<TuneNote>> voices = new ArrayList<>();
    for (int v = 0; v < voices(); v++) {
      voices.add(new ArrayList<>());
    }
    List<TuneNote> line = sung.lines().get(index);
    int start = start(line);
    int room = (release(sung, index) - start) / EIGHTH;
    List<TuneNote> echoed = echoed(line, room);
    for (int i = 0; i < echoed.size(); i++) {
      TuneNote called = echoed.get(i);
      int onset = start + i * EIGHTH;
      boolean last = i == echoed.size() - 1;
      int ticks = last ? Math.min(LONGEST_TICKS, release(sung, index) - onset) : EIGHTH;
      ChordSymbol chord = harmony.chordAt(onset);
      Pitch upper = member(chord, called.pitch(), spec.voice().highestMidi()).orElseThrow();
      Pitch lower = member(chord, upper.transpose(-4), upper.midi() - 3).orElse(upper);
      for (int v = 0; v < voices.size(); v++) {
        Pitch pitch = v == voices.size() - 1 ? upper : lower;
        voices
            .get(v)
            .add(
                new TuneNote(
                    onset,
                    ticks,
                    pitch,
                    Math.max(1, called.velocity() - 4),
                    spec.vowel() == null
                        ? called.syllable()
                        : new SetSyllable(spec.vowel().syllable(), true, true, 1),
                    called.line(),
                    last));
      }
    }
    return voices;
  }

  /** The line as the lead sings it when somebody answers: its last note ends before the answer. */
  List<TuneNote> call(SungSection sung, int index) {
    List<TuneNote> line = sung.lines().get(index);
    if (answer(sung, index).get(0).isEmpty()) {
      return line;
    }
    List<TuneNote> call = new ArrayList<>(line);
    TuneNote last = line.get(line.size() - 1);
    int end = Math.min(last.end(), start(line) - Ticks.PER_SIXTEENTH);
    call.set(call.size() - 1, last.until(end));
    return call;
  }

  /** When the line's last word has been heard. */
  private int start(List<TuneNote> line) {
    if (line.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int heard = line.get(line.size() - 1).onset() + (int) plan.bpm().ticks(HEARD_SECONDS);
    return -Math.floorDiv(-heard, EIGHTH) * EIGHTH;
  }

  private int release(SungSection sung, int index) {
    LinePlan line = sung.section().lines().get(index);
    return LineWindow.of(style, plan.tickOfBar(sung.section().startBar()), line).release();
  }

  /** The line's last words as far as they find room, their last syllable at least a quarter. */
  private List<TuneNote> echoed(List<TuneNote> line, int roomEighths) {
    int most = Math.min(MOST_SYLLABLES, roomEighths - 1);
    List<TuneNote> syllables = line.stream().filter(note -> note.syllable() != null).toList();
    if (spec.vowel() != null) {
      return most < 1 || syllables.isEmpty()
          ? List.of()
          : syllables.subList(syllables.size() - 1, syllables.size());
    }
    int from = syllables.size();
    for (int i = syllables.size() - 1; i >= 0 && syllables.size() - i <= most; i--) {
      from = startsWord(syllables.get(i).syllable()) ? i : from;
    }
    return syllables.subList(from, syllables.size());
  }

  private static boolean startsWord(@Nullable SetSyllable syllable) {
    return Objects.requireNonNull(syllable).startsWord();
  }

  /** The chord's member in the voice's range nearest to a pitch, no higher than a limit. */
  private Optional<Pitch> member(ChordSymbol chord, Pitch wanted, int highest) {
    return Pitch.nearest(chord.pitchClasses(), wanted, spec.voice().lowestMidi(), highest);
  }
}
