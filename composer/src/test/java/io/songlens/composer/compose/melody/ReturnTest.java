package io.songlens.composer.compose.melody;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.RomanNumeral;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReturnTest {
  private static final int SEEDS = 200;
  private static final Key C = new Key(PitchClass.C, Mode.MAJOR);
  private static final Harmony HARMONY =
      new Harmony(List.of(new ChordEvent(0, 1920, RomanNumeral.parse("I").in(C))));
  private static final List<TuneNote> LINE = line(64, 64, 64, 65, 67, 67, 67, 60);

  /** Eighth notes from the bar line. */
  private static List<TuneNote> line(int... midi) {
    return IntStream.range(0, midi.length)
        .mapToObj(i -> note(i, midi[i], null, i == midi.length - 1))
        .toList();
  }

  private static TuneNote note(
      int i, int midi, @org.jspecify.annotations.Nullable String pinyin, boolean last) {
    Syllable syllable = new Syllable("la", List.of("L", "AA"), 1, pinyin);
    SetSyllable set = new SetSyllable(syllable, true, true, 1);
    return new TuneNote(240 * i, 240, new Pitch(midi), 80, set, 0, last);
  }

  private static List<List<TuneNote>> returns(List<TuneNote> line, int lowest, int highest) {
    Return returning = new Return(Meter.FOUR_FOUR, HARMONY, lowest, highest);
    List<List<TuneNote>> returns = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      returns.add(returning.of(line, C, false, new Seed(seed).fork("return").random()));
    }
    return returns;
  }

  private static List<Integer> changed(List<TuneNote> line, List<TuneNote> back) {
    return IntStream.range(0, line.size())
        .filter(i -> !line.get(i).equals(back.get(i)))
        .boxed()
        .toList();
  }

  @Test
  void oneInnerNoteChangesItsPitchAndNothingElse() {
    Set<Integer> seen = new HashSet<>();
    for (List<TuneNote> back : returns(LINE, 48, 76)) {
      assertThat(back).hasSameSizeAs(LINE);
      List<Integer> changed = changed(LINE, back);
      assertThat(changed).hasSize(1).allMatch(i -> i > 0 && i < LINE.size() - 1);
      int i = changed.get(0);
      assertThat(back.get(i)).isEqualTo(LINE.get(i).at(back.get(i).pitch()));
      seen.add(i);
    }
    assertThat(seen).hasSizeGreaterThan(3);
  }

  @Test
  void theNewNoteIsInTheKeyAndOnABeatInTheChord() {
    for (List<TuneNote> back : returns(LINE, 48, 76)) {
      TuneNote note = back.get(changed(LINE, back).get(0));
      assertThat(C.contains(note.pitch().pitchClass())).isTrue();
      if (BeatStrength.isStrong(Meter.FOUR_FOUR, note.onset())) {
        assertThat(HARMONY.chordAt(note.onset()).contains(note.pitch().pitchClass())).isTrue();
      }
    }
  }

  @Test
  void aNoteOutsideTheChordIsReachedAndLeftByStep() {
    int outside = 0;
    for (List<TuneNote> back : returns(LINE, 48, 76)) {
      int i = changed(LINE, back).get(0);
      int before = Math.abs(midi(back, i) - midi(back, i - 1));
      int after = Math.abs(midi(back, i + 1) - midi(back, i));
      boolean chordTone = HARMONY.chordAt(0).contains(back.get(i).pitch().pitchClass());
      outside += chordTone ? 0 : 1;
      assertThat(Math.max(before, after)).isLessThanOrEqualTo(chordTone ? 7 : 2);
    }
    assertThat(outside).isPositive();
  }

  private static int midi(List<TuneNote> line, int index) {
    return line.get(index).pitch().midi();
  }

  @Test
  void everyTwoBarsHaveANoteOfTheirOwnChanged() {
    int[] bar = {64, 62, 64, 65, 67, 65, 64, 62};
    int[] fourBars = IntStream.range(0, 32).map(i -> bar[i % 8]).toArray();
    Harmony harmony =
        new Harmony(List.of(new ChordEvent(0, 4 * 1920, RomanNumeral.parse("I").in(C))));
    Return returning = new Return(Meter.FOUR_FOUR, harmony, 48, 76);
    for (int seed = 0; seed < SEEDS; seed++) {
      List<TuneNote> back = returning.of(line(fourBars), C, false, new Seed(seed).random());
      List<Integer> changed = changed(line(fourBars), back);
      assertThat(changed).hasSize(2);
      assertThat(changed.get(0)).isLessThan(16);
      assertThat(changed.get(1)).isGreaterThanOrEqualTo(16);
    }
  }

  @Test
  void inALiftedChorusChangedNotesRise() {
    Return returning = new Return(Meter.FOUR_FOUR, HARMONY, 48, 76);
    for (int seed = 0; seed < SEEDS; seed++) {
      List<TuneNote> back = returning.of(LINE, C, true, new Seed(seed).random());
      int i = changed(LINE, back).get(0);
      assertThat(midi(back, i)).isGreaterThan(midi(LINE, i));
    }
  }

  @Test
  void theVoicesRangeIsKept() {
    assertThat(returns(LINE, 60, 67))
        .allMatch(back -> back.stream().allMatch(n -> n.pitch().midi() >= 60))
        .allMatch(back -> back.stream().allMatch(n -> n.pitch().midi() <= 67));
  }

  @Test
  void aLineWithoutInnerNotesComesBackAsItWas() {
    assertThat(returns(line(60, 64), 48, 76)).containsOnly(line(60, 64));
  }

  @Test
  void aReturnNeverGoesAgainstTheTonesOfMandarin() {
    String[] tones = {"ma3", "ma1", "ma3", "ma1", "ma3", "ma1", "ma3", "ma1"};
    int[] midi = {60, 62, 60, 62, 60, 62, 60, 62};
    List<TuneNote> line =
        IntStream.range(0, 8).mapToObj(i -> note(i, midi[i], tones[i], i == 7)).toList();
    for (List<TuneNote> back : returns(line, 48, 76)) {
      assertThat(changed(line, back)).hasSize(1);
      for (int i = 1; i < 8; i++) {
        int move = midi(back, i) - midi(back, i - 1);
        assertThat(move * (tones[i].equals("ma1") ? 1 : -1)).isNotNegative();
      }
    }
  }
}
