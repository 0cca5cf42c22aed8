package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.song.Word;
import io.songlens.composer.voice.measure.Cents;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenLineTest {
  private static final HsmmSingingVoice VOICE = HsmmSingingVoice.load();
  private static final Seed SEED = new Seed(3);
  private static final Line LINE =
      new Line(
          List.of(
              new Word("Golden", List.of(syllable("G OW L", 1), syllable("D AH N", 0))),
              new Word("sun,", List.of(syllable("S AH N", 1))),
              new Word("come", List.of(syllable("K AH M", 1))),
              new Word("over", List.of(syllable("OW", 1), syllable("V ER", 0))),
              new Word("me", List.of(syllable("M IY", 1)))));

  private static Syllable syllable(String phonemes, int stress) {
    return new Syllable(phonemes, List.of(phonemes.split(" ")), stress);
  }

  @Test
  void aLineIsSpokenAtTheSpeedOfSpeech() {
    SungVocal spoken = VOICE.speak(LINE, SungLines.style(1), 175, SEED);

    assertThat(spoken.timings()).hasSize(7);
    double seconds = spoken.samples().length / 48_000.0;
    assertThat(seconds / 7).as("seconds a syllable").isBetween(0.15, 0.35);
    double before = 0;
    for (SyllableTiming timing : spoken.timings()) {
      assertThat(timing.onsetMs()).isGreaterThanOrEqualTo(before);
      before = timing.endMs();
    }
  }

  @Test
  void thePitchFallsThroughTheLine() {
    SungVocal spoken = VOICE.speak(LINE, SungLines.style(1), 175, SEED);
    double first = vowel(spoken, 0);
    double last = vowel(spoken, 6);

    assertThat(first - last).isBetween(300.0, 800.0);
    assertThat((first + last) / 2).isCloseTo(Cents.ofHz(175) + 150, within(200.0));
  }

  @Test
  void theSameLineIsSpokenTheSameWay() {
    assertThat(VOICE.speak(LINE, SungLines.style(0.84), 115, SEED).samples())
        .isEqualTo(VOICE.speak(LINE, SungLines.style(0.84), 115, SEED).samples());
  }

  private static double vowel(SungVocal spoken, int syllable) {
    SyllableTiming timing = spoken.timings().get(syllable);
    long onset = Math.round(timing.onsetMs() * 48);
    return PitchMeter.meanCents(spoken.samples(), onset + 1200, onset + 4800);
  }
}
