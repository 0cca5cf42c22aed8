package io.songlens.composer.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class MixerTest {
  private static final Score SCORE = Scores.band(8);
  private static final SoundFontRenderer RENDERER = new SoundFontRenderer(SoundFont.locate());
  private static final float[] VOICE = voice();

  private static final Mix SUNG = new Mixer().mix(SCORE, RENDERER, alone(VOICE), true);
  private static final Mix PLAYED = new Mixer().mix(SCORE, RENDERER, null, true);

  private final Mixer mixer = new Mixer();

  @Test
  void theStemsAddUpToTheMix() {
    assertThat(SUNG.stems())
        .extracting(Stem::partId)
        .containsExactly("piano", "bass", "drums", "strings", "flute", "vocal");
    StereoAudio difference = SUNG.audio().copy();
    difference.scale(-1f);
    SUNG.stems().forEach(stem -> difference.add(stem.audio()));
    int frames = difference.frames();
    double mixDb = Signals.rmsDb(SUNG.audio().left(), 0, frames);
    assertThat(Signals.rmsDb(difference.left(), 0, frames)).isLessThan(mixDb - 80);
    assertThat(Signals.rmsDb(difference.right(), 0, frames)).isLessThan(mixDb - 80);
  }

  @Test
  void theVoiceIsOneToThreeDecibelsAboveTheBand() {
    StereoAudio band = StereoAudio.silence(SUNG.audio().frames());
    SUNG.stems().subList(0, 5).forEach(stem -> band.add(stem.audio()));
    LoudnessBlocks voice = LoudnessMeter.measure(SUNG.stems().get(5).audio());
    boolean[] sung = voice.present();
    double above = voice.lufsOf(i -> sung[i]) - LoudnessMeter.measure(band).lufsOf(i -> sung[i]);
    assertThat(above).isBetween(0.5, 3.0);
  }

  @Test
  void withoutAVoiceTheLeadIsAmongTheLoudest() {
    assertThat(PLAYED.stems()).extracting(Stem::partId).doesNotContain("vocal");
    double lead = lufs(PLAYED, "flute");
    assertThat(lead).isGreaterThan(lufs(PLAYED, "piano") + 1);
    assertThat(lead).isGreaterThan(lufs(PLAYED, "strings") + 3);
  }

  @Test
  void withoutItsStemsAndOnOneProcessorAMixIsTheSame() throws Exception {
    ForkJoinPool single = new ForkJoinPool(1);
    Mix unkept;
    try {
      unkept = single.submit(() -> mixer.mix(SCORE, RENDERER, alone(VOICE), false)).get();
    } finally {
      single.shutdown();
    }
    assertThat(unkept.stems()).isEmpty();
    assertThat(unkept.audio().left()).isEqualTo(SUNG.audio().left());
    assertThat(unkept.audio().right()).isEqualTo(SUNG.audio().right());
  }

  @Test
  void theBandStepsBackWhileSomebodySings() {
    StereoAudio piano = Stems.of(SUNG, "piano");
    StereoAudio bass = Stems.of(SUNG, "bass");
    int half = piano.frames() / 2;
    // The voice sings in the first half only; the bass does not step back.
    double pianoChange =
        Signals.rmsDb(piano.left(), half, 2 * half - 96_000)
            - Signals.rmsDb(piano.left(), 96_000, half - 48_000);
    double bassChange =
        Signals.rmsDb(bass.left(), half, 2 * half - 96_000)
            - Signals.rmsDb(bass.left(), 96_000, half - 48_000);
    assertThat(pianoChange - bassChange).isBetween(0.5, 2.5);
  }

  @Test
  void panningMovesAPart() {
    StereoAudio bass = Stems.of(PLAYED, "bass");
    assertThat(bass.left()).isEqualTo(bass.right());
    StereoAudio sine = Signals.sine(440, -12, 0.1, 0);
    Balance.pan(sine, 1);
    assertThat(Signals.rmsDb(sine.left(), 0, 4_800)).isLessThan(-150);
    assertThat(Signals.rmsDb(sine.right(), 0, 4_800)).isCloseTo(-12, within(0.1));
  }

  @Test
  void aStemOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> mixer.mix(SCORE, RENDERER, alone(new float[100]), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vocal");
  }

  @Test
  void backingVocalsAreStemsBehindTheLeadAndPartOfTheSum() {
    VocalPart choir = backing("vocal-choir", VocalRole.CHOIR, 4);
    VocalPart harmony = backing("vocal-harmony", VocalRole.HARMONY, 1);
    Score score =
        new Score(
            SCORE.title(),
            SCORE.plan(),
            SCORE.chords(),
            SCORE.melody(),
            SCORE.voice(),
            List.of(),
            List.of(harmony, choir),
            SCORE.parts(),
            List.of());
    Singing together =
        new Singing(VOICE.clone(), part -> new Stem(part.id(), StereoAudio.ofMono(VOICE)));
    Mix mix = mixer.mix(score, RENDERER, together, true);
    assertThat(mix.stems())
        .extracting(Stem::partId)
        .endsWith("flute", "vocal", "vocal-harmony", "vocal-choir");
    assertThat(mix.stems())
        .allMatch(stem -> stem.audio().frames() == score.plan().durationFrames());
    double lead = lufs(mix, "vocal");
    assertThat(lufs(mix, "vocal-harmony")).isBetween(lead - 9, lead - 5);
    assertThat(lufs(mix, "vocal-choir")).isBetween(lead - 12, lead - 7);
    StereoAudio difference = mix.audio().copy();
    difference.scale(-1f);
    mix.stems().forEach(stem -> difference.add(stem.audio()));
    int frames = difference.frames();
    assertThat(Signals.rmsDb(difference.left(), 0, frames))
        .isLessThan(Signals.rmsDb(mix.audio().left(), 0, frames) - 80);
    assertThatThrownBy(() -> mixer.mix(score, RENDERER, alone(VOICE), false))
        .hasMessageContaining("Nobody sings the part vocal-");
  }

  private static VocalPart backing(String id, VocalRole role, int singers) {
    List<List<SungNote>> voices = List.of(List.of());
    return new VocalPart(id, id, role, SCORE.voice(), singers, List.of(), voices);
  }

  @Test
  void aSilentVoiceAndASilentPartDoNoHarm() {
    Score rest = Scores.solo(1, Scores.part("piano", PartRole.COMPING, 0, List.of()));
    float[] silence = new float[(int) rest.plan().durationFrames()];
    Mix mix = mixer.mix(rest, RENDERER, alone(silence), true);
    assertThat(Signals.rmsDb(mix.audio().left(), 0, silence.length)).isEqualTo(-400);
  }

  private static Singing alone(float[] lead) {
    return Singing.alone(lead.clone());
  }

  private static double lufs(Mix mix, String id) {
    return LoudnessMeter.measure(Stems.of(mix, id)).integratedLufs();
  }

  // A choir on the tune, silent in the second half.
  private static float[] voice() {
    float[] voice =
        RENDERER
            .render(SCORE, Scores.part("choir", PartRole.LEAD, 53, SCORE.parts().get(4).notes()))
            .audio()
            .left();
    Arrays.fill(voice, voice.length / 2, voice.length, 0f);
    return voice;
  }
}
