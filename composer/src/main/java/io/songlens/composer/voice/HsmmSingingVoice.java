package io.songlens.composer.voice;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.VoiceStyle;
import java.util.List;

/**
 * An English singing voice: spectra from a hidden semi-Markov model of a speaker, timing and pitch
 * from the plan. Phrases sung lately are kept.
 */
public final class HsmmSingingVoice implements SingingVoice {
  private final HsmmModel model;
  private final PhraseSinger singer;

  private HsmmSingingVoice(HsmmModel model, PhraseSinger singer) {
    this.model = model;
    this.singer = singer;
  }

  /**
   * Loads the bundled voice; takes one or two seconds, so do it once.
   *
   * @throws IllegalStateException if the voice is missing from the class path
   */
  public static HsmmSingingVoice load() {
    HsmmModel model = HsmmModel.load();
    return new HsmmSingingVoice(
        model, new PhraseSinger(HsmmModel.VOICE, model, model.alpha(), SpectralContrast.of(model)));
  }

  @Override
  public Performance begin(VocalPlan plan, VoiceStyle style) {
    return singer.begin(plan, style);
  }

  @Override
  public SingingVoice behind() {
    return new HsmmSingingVoice(model, singer.behind());
  }

  @Override
  public long keptBytes() {
    return singer.keptBytes();
  }

  /**
   * Says a line instead of singing it, in the speaker's own time.
   *
   * @param line its words with their sounds
   * @param style formants, breath and tension
   * @param hz the middle of the pitch, which falls by half an octave through the line
   * @param seed where the small unsteadiness of a human voice comes from
   */
  public SungVocal speak(Line line, VoiceStyle style, double hz, Seed seed) {
    VocalPhrase phrase = SpokenPlanner.plan(model, line, hz, seed);
    return render(new VocalPlan(phrase.endFrame(), List.of(phrase)), style);
  }
}
