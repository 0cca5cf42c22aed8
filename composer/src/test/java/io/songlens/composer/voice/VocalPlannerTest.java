package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SungNote;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocalPlannerTest {
  private static final Seed SEED = new Seed(11);

  private static VocalPlan plan(Score score) {
    return new VocalPlanner().plan(score, SEED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 95, 140, 200})
  void everyVowelBeginsOnItsNote(double bpm) {
    Score score = SungLines.score(bpm, 0, SungLines.TWINKLE);

    for (VocalPhrase phrase : plan(score).phrases()) {
      for (TimedPhone phone : phrase.phones()) {
        if (phone.phone().manner().isVowel()) {
          SungSyllable syllable = phrase.syllables().get(phone.syllable());
          SungNote note = score.melody().get(syllable.noteIndex());
          assertThat(phone.startFrame()).isEqualTo(score.plan().frameOfTick(note.onset()));
        }
      }
    }
  }

  @Test
  void everyLineIsAPhraseAndEverySyllableIsThereOnce() {
    Score score = SungLines.score(100, 0, SungLines.TWINKLE);
    VocalPlan plan = plan(score);

    assertThat(plan.phrases()).hasSize(4);
    List<Integer> notes = new ArrayList<>();
    plan.phrases().forEach(p -> p.syllables().forEach(s -> notes.add(s.noteIndex())));
    assertThat(notes).hasSize(score.melody().size()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void vowelsKeepFortyPercentOfShortNotesBetweenClusters() {
    Score score =
        SungLines.score(
            125, 0, List.of("+'S.T.R.EH.NG.K.TH.S:60:0.25 +'S.T.R.IY.T.S:62:0.25 +'S.K.AY:64:1"));

    for (TimedPhone phone : plan(score).phrases().get(0).phones()) {
      if (phone.phone().manner().isVowel()) {
        assertThat(phone.frames()).isGreaterThanOrEqualTo((long) (0.38 * 0.12 * 48_000));
      }
    }
  }

  @Test
  void aMelismaIsOneVowelOverAllItsNotes() {
    Score score =
        SungLines.score(100, 0, List.of("+'S.K.AY:60:1 _:62:1 _:64:1 +'HH.AY:65:1 r:0:1"));
    VocalPhrase phrase = plan(score).phrases().get(0);

    assertThat(phrase.phones().stream().map(TimedPhone::phone))
        .containsExactly(Phone.S, Phone.K, Phone.AY, Phone.HH, Phone.AY);
    long beat = score.plan().frameOfTick(480);
    long second = score.plan().frameOfTick(score.melody().get(1).onset());
    assertThat(phrase.phones().get(2).frames()).isGreaterThan(2 * beat);
    double cents = cents(phrase, second + beat / 2) - cents(phrase, second - beat / 2);
    assertThat(cents).isBetween(170.0, 230.0);
  }

  private static double cents(VocalPhrase phrase, long frame) {
    double hz = phrase.f0Hz().at((double) (frame - phrase.startFrame()));
    return 1200 * StrictMath.log(hz) / StrictMath.log(2);
  }

  @Test
  void aMelismaIsHeldToTheNextWord() {
    Score score =
        SungLines.score(120, 0, List.of("+'S.IY:60:1.2 _:64:0.45 +'T.OW:62:1 +'G.OW:60:1 r:0:1"));
    VocalPhrase phrase = plan(score).phrases().get(0);

    TimedPhone vowel = phrase.phones().get(1);
    long lastNote = score.plan().frameOfTick(score.melody().get(1).onset());
    assertThat(vowel.endFrame() - lastNote).isGreaterThan(Phrasing.frames(100));
  }

  @Test
  void longNotesHaveVibratoOfTheStylesRateAndShortOnesHaveNone() {
    Score score = SungLines.score(60, 0, List.of("+'L.AA:60:3 +'L.AA:60:0.4 r:0:1"));
    VocalPhrase phrase = plan(score).phrases().get(0);
    long start = score.plan().frameOfTick(score.melody().get(0).onset());

    int crossings = 0;
    double middle = 1200 * StrictMath.log(261.626) / StrictMath.log(2);
    for (long frame = start + 48_000; frame < start + 120_000; frame += 240) {
      boolean below = cents(phrase, frame) < middle;
      crossings += below != cents(phrase, frame + 240) < middle ? 1 : 0;
    }
    assertThat(crossings / 3.0).as("vibrato rate in Hz").isBetween(4.4, 7.5);
  }

  @Test
  void changingOneLineLeavesTheOthersAsTheyWere() {
    List<String> changed = new ArrayList<>(SungLines.TWINKLE);
    changed.set(1, changed.get(1).replace("W.AH.N:64:1", "S.AH.N:67:1"));

    VocalPlan before = plan(SungLines.score(100, 0, SungLines.TWINKLE));
    VocalPlan after = plan(SungLines.score(100, 0, changed));

    for (int line : new int[] {0, 2, 3}) {
      VocalPhrase a = before.phrases().get(line);
      VocalPhrase b = after.phrases().get(line);
      assertThat(b.phones()).isEqualTo(a.phones());
      for (int i = 0; i < a.f0Hz().size(); i++) {
        assertThat(b.f0Hz().point(i)).isEqualTo(a.f0Hz().point(i));
      }
    }
  }

  @Test
  void aSyllableWithoutVowelIsRefused() {
    assertThatThrownBy(() -> plan(SungLines.score(100, 0, List.of("+S.T:60:1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No vowel");
  }

  @Test
  void aMelodyThatBeginsWithAMelismaIsRefused() {
    assertThatThrownBy(() -> plan(SungLines.score(100, 0, List.of("_:60:1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
