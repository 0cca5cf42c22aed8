package io.songlens.composer.voice;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.song.VoiceStyle;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/**
 * An English singing voice: spectra from a hidden semi-Markov model of a speaker, timing and pitch
 * from the plan, sound from {@link PulseSynthesizer}. Phrases are sung in parallel on the common
 * pool and share only what is immutable, so the result is always the same; those sung lately are
 * kept, so that after a change only what is new is sung.
 */
public final class HsmmSingingVoice implements SingingVoice {
  /** Brings the voice to about -21 LUFS while it sings, and its peaks to about -7 dBFS. */
  private static final double OUTPUT_GAIN = StrictMath.pow(10, 23 / 20.0);

  private final HsmmModel model;
  private final SpectralContrast contrast;
  private final Aperiodicity aperiodicity = new Aperiodicity();
  private final PhraseCache cache = new PhraseCache();

  private HsmmSingingVoice(HsmmModel model) {
    this.model = model;
    this.contrast = SpectralContrast.of(model);
  }

  /**
   * Loads the bundled voice; takes one or two seconds, so do it once.
   *
   * @throws IllegalStateException if the voice is missing from the class path
   */
  public static HsmmSingingVoice load() {
    return new HsmmSingingVoice(HsmmModel.load());
  }

  @Override
  public void sing(VocalPlan plan, VoiceStyle style, Consumer<SungPhrase> listener) {
    Timbre voiced = new Timbre(model.alpha(), style.formantScale(), style.tension(), contrast);
    Timbre whispering = voiced.whispering();
    List<ForkJoinTask<SungPhrase>> singing =
        plan.phrases().stream()
            .map(
                phrase -> {
                  Timbre timbre = phrase.whispered() ? whispering : voiced;
                  return ForkJoinPool.commonPool().submit(() -> sung(phrase, style, timbre));
                })
            .toList();
    try {
      singing.forEach(task -> listener.accept(task.join()));
    } finally {
      singing.forEach(task -> task.cancel(false));
    }
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

  private SungPhrase sung(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    PhraseKey key = PhraseKey.of(phrase, style);
    float[] samples = cache.get(key);
    if (samples == null) {
      samples = samples(phrase, style, timbre);
      cache.put(key, samples);
    }
    return new SungPhrase(soundStart(phrase), samples, timings(phrase));
  }

  private static long soundStart(VocalPhrase phrase) {
    Inhalation inhalation = phrase.inhalation();
    return inhalation == null ? phrase.startFrame() : inhalation.startFrame();
  }

  private float[] samples(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    SpectralTrack track = model.speak(SyllableContexts.of(phrase.phones(), phrase.syllables()));
    double[] sound = sound(phrase, style, track, timbre);
    int lead = Math.toIntExact(phrase.startFrame() - soundStart(phrase));
    float[] samples = new float[lead + sound.length];
    for (int i = 0; i < sound.length; i++) {
      samples[lead + i] = (float) (OUTPUT_GAIN * sound[i]);
    }
    Inhalation inhalation = phrase.inhalation();
    if (inhalation != null) {
      SeededRandom random = phrase.seed().fork("inhalation").random();
      double loudness = 0.6 + style.breath();
      double[] breath = BreathNoise.render(inhalation, style.formantScale(), loudness, random);
      for (int i = 0; i < breath.length; i++) {
        samples[i] += (float) breath[i];
      }
    }
    return samples;
  }

  private double[] sound(VocalPhrase phrase, VoiceStyle style, SpectralTrack track, Timbre timbre) {
    PhraseSource source = new PhraseSource(phrase, style, track, timbre, aperiodicity);
    int frames = Math.toIntExact(phrase.endFrame() - phrase.startFrame());
    return new PulseSynthesizer(phrase.seed().fork("noise").random()).render(source, frames);
  }

  private static List<SyllableTiming> timings(VocalPhrase phrase) {
    return phrase.syllables().stream()
        .map(
            syllable ->
                new SyllableTiming(
                    syllable.noteIndex(), ms(syllable.onsetFrame()), ms(syllable.endFrame())))
        .toList();
  }

  private static double ms(long frames) {
    return frames * 1000.0 / SongPlan.SAMPLE_RATE_HZ;
  }
}
