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
 * from the plan, sound from {@link PulseSynthesizer}. Phrases are sung in parallel on all
 * processors and share only what is immutable, so the result is always the same; those sung lately
 * are kept, so that after a change only what is new is sung.
 */
public final class HsmmSingingVoice implements SingingVoice {
  /** A vowel's mean square where the dynamics ask for nothing. */
  private static final double VOWEL_DB = -17;

  /** The same of a whisper: its noise carries less, but is heard as loud. */
  private static final double WHISPERED_VOWEL_DB = -25;

  /** Not the common pool: that leaves one processor to a caller who only waits. */
  private static final ForkJoinPool SINGERS =
      new ForkJoinPool(Runtime.getRuntime().availableProcessors());

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
    Timbre voiced = timbre(style);
    Timbre whispering = voiced.whispering();
    List<ForkJoinTask<SungPhrase>> singing =
        plan.phrases().stream()
            .map(
                phrase -> {
                  Timbre timbre = phrase.whispered() ? whispering : voiced;
                  return SINGERS.submit(() -> sung(phrase, style, timbre));
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
    VocalAssembly assembly = new VocalAssembly(new VocalPlan(phrase.endFrame(), List.of(phrase)));
    float[] samples = samples(phrase, sound(phrase, style, timbre(style)), style);
    assembly.add(new SungPhrase(phrase.startFrame(), samples, timings(phrase)));
    return assembly.vocal();
  }

  private Timbre timbre(VoiceStyle style) {
    return new Timbre(model.alpha(), style.formantScale(), style.tension(), contrast);
  }

  private SungPhrase sung(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    PhraseKey key = PhraseKey.of(phrase, style);
    float[] samples = cache.get(key);
    if (samples == null) {
      double[] sound = sound(phrase, style, timbre);
      LevelRider.ride(phrase, sound, phrase.whispered() ? WHISPERED_VOWEL_DB : VOWEL_DB);
      samples = samples(phrase, sound, style);
      cache.put(key, samples);
    }
    return new SungPhrase(soundStart(phrase), samples, timings(phrase));
  }

  private static long soundStart(VocalPhrase phrase) {
    Inhalation inhalation = phrase.inhalation();
    return inhalation == null ? phrase.startFrame() : inhalation.startFrame();
  }

  private double[] sound(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    SpectralTrack track = model.speak(SyllableContexts.of(phrase.phones(), phrase.syllables()));
    PhraseSource source = new PhraseSource(phrase, style, track, timbre, aperiodicity);
    int frames = Math.toIntExact(phrase.endFrame() - phrase.startFrame());
    return new PulseSynthesizer(phrase.seed().fork("noise").random()).render(source, frames);
  }

  /** The breath that is drawn, and the phrase. */
  private static float[] samples(VocalPhrase phrase, double[] sound, VoiceStyle style) {
    int lead = Math.toIntExact(phrase.startFrame() - soundStart(phrase));
    float[] samples = new float[lead + sound.length];
    for (int i = 0; i < sound.length; i++) {
      samples[lead + i] = (float) sound[i];
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
