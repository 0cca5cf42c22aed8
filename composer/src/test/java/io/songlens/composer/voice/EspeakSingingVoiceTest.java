package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.voice.measure.PitchTrack;
import io.songlens.composer.voice.measure.PitchTracker;
import io.songlens.composer.voice.measure.SteadyPitch;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.SungVowels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sings what a stand-in for the program says: "ya" for every syllable, the tone low. */
class EspeakSingingVoiceTest {
  private static final Score SCORE =
      SungLines.score(90, 0, List.of("+'Y.AA:60:2 +'Y.AA:67:1 +'Y.AA:64:2"));

  @TempDir private Path folder;
  private EspeakSingingVoice voice;

  @BeforeEach
  void installAProgram() throws IOException {
    double[] glide = Resonances.vowel(Resonances.CLOSED, 0.1);
    double[] vowel = Resonances.vowel(Resonances.OPEN, 0.3);
    double[] syllable = java.util.Arrays.copyOf(glide, glide.length + vowel.length);
    System.arraycopy(vowel, 0, syllable, glide.length, vowel.length);
    Files.write(folder.resolve("ya.wav"), Resonances.wav(syllable));
    Path script = folder.resolve("espeak-ng");
    String asked = "echo \"$*\" >> " + folder.resolve("asked");
    Files.writeString(script, "#!/bin/sh\n" + asked + "\ncat " + folder.resolve("ya.wav") + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    voice = EspeakSingingVoice.load(script.toString());
  }

  private static VocalPlan plan(String pinyin) {
    List<SungNote> notes = new ArrayList<>();
    for (SungNote note : SCORE.melody()) {
      Syllable syllable = new Syllable("呀", List.of("Y", "AA"), 1, pinyin);
      notes.add(
          new SungNote(
              note.onset(),
              note.duration(),
              note.pitch(),
              note.velocity(),
              syllable,
              true,
              true,
              0,
              false));
    }
    return new VocalPlanner().plan(SCORE.plan(), notes, SCORE.voice(), List.of(), new Seed(1));
  }

  @Test
  void itSingsTheTuneWhateverThePitchOfTheSpeaker() {
    VocalPlan plan = plan("ya3");

    float[] samples = voice.render(plan, SCORE.voice()).samples();

    for (List<SungVowel> vowels : SungVowels.byPhrase(SCORE, plan)) {
      for (SungVowel vowel : vowels) {
        PitchTrack track = PitchTracker.track(samples, vowel.noteStart(), vowel.noteEnd());
        assertThat(SteadyPitch.of(track, vowel.steadyStart(), vowel.steadyEnd()))
            .isCloseTo(100.0 * vowel.midi(), within(20.0));
      }
    }
  }

  @Test
  void theSameAgainIsTheSameSamplesAndASyllableIsAskedForOnceInTheFirstTone() throws IOException {
    float[] first = voice.render(plan("ya3"), SCORE.voice()).samples();
    float[] second = voice.render(plan("ya3"), SCORE.voice()).samples();
    voice.render(plan("ya4"), SCORE.voice());

    assertThat(second).isEqualTo(first);
    assertThat(Files.readAllLines(folder.resolve("asked")))
        .containsExactly("--version", "-v cmn-latn-pinyin -s 120 --stdout ya1");
  }

  @Test
  void theGlideIsBeforeTheNoteAndTheVowelOnIt() {
    VocalPlan plan = plan("ya1");
    EspeakSource source =
        new EspeakSource(
            new EspeakProgram(
                folder.resolve("espeak-ng").toString(), java.time.Duration.ofSeconds(5)));

    SpectralTrack track = source.speak(plan.phrases().get(0));

    int glide = track.end(1) - track.start(1);
    assertThat(glide * ControlCurve.STEP_MS).isBetween(80, 120);
    assertThat(track.frames())
        .isEqualTo(track.voicing().length)
        .isEqualTo(track.end(track.phones() - 1));
  }

  @Test
  void aSyllableWithoutPinyinIsRefusedRatherThanSungByAnother() {
    VocalPlan english = new VocalPlanner().plan(SCORE, new Seed(1));

    assertThatThrownBy(() -> voice.render(english, SCORE.voice()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no pinyin for the syllable of [Y, AA]");
  }

  @Test
  void phrasesAreToldApartByVoiceAndPinyin() {
    VocalPhrase ya = plan("ya1").phrases().get(0);
    VocalPhrase other = plan("ye1").phrases().get(0);

    assertThat(PhraseKey.of("a", ya, SCORE.voice()))
        .isEqualTo(PhraseKey.of("a", plan("ya1").phrases().get(0), SCORE.voice()))
        .isNotEqualTo(PhraseKey.of("b", ya, SCORE.voice()))
        .isNotEqualTo(PhraseKey.of("a", other, SCORE.voice()));
  }
}
