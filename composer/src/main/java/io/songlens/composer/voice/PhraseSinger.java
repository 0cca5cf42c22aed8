package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.song.VoiceStyle;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Sings the spectra of any source: timing and pitch from the plan, sound from {@link
 * PulseSynthesizer}. Phrases are sung in parallel on all processors and share only what is
 * immutable, so the result is always the same; those sung lately are kept, so that after a change
 * only what is new is sung.
 */
final class PhraseSinger {
  /** A vowel's mean square where the dynamics ask for nothing. */
  private static final double VOWEL_DB = -17;

  /** The same of a whisper: its noise carries less, but is heard as loud. */
  private static final double WHISPERED_VOWEL_DB = -25;

  /** Not the common pool: that leaves one processor to a caller who only waits. */
  private static final ForkJoinPool SINGERS =
      new ForkJoinPool(Runtime.getRuntime().availableProcessors());

  private final String name;
  private final SpectralSource source;
  private final double alpha;
  private final SpectralContrast contrast;
  private final Resolution resolution;
  private final Aperiodicity aperiodicity;
  private final PhraseCache cache;

  /**
   * A singer.
   *
   * @param name tells this voice from others
   * @param source its spectra
   * @param alpha frequency warping of the source's mel-cepstra
   * @param contrast see {@link SpectralContrast}
   */
  PhraseSinger(String name, SpectralSource source, double alpha, SpectralContrast contrast) {
    this(name, source, alpha, contrast, Resolution.FINE, PhraseCache.ofTenMinutes());
  }

  private PhraseSinger(
      String name,
      SpectralSource source,
      double alpha,
      SpectralContrast contrast,
      Resolution resolution,
      PhraseCache cache) {
    this.name = name;
    this.source = source;
    this.alpha = alpha;
    this.contrast = contrast;
    this.resolution = resolution;
    this.aperiodicity = new Aperiodicity(resolution);
    this.cache = cache;
  }

  /** The same singer behind a lead: as {@link SingingVoice#behind} says. */
  PhraseSinger behind() {
    return new PhraseSinger(
        name + " behind", source, alpha, contrast, Resolution.COARSE, PhraseCache.ofNothing());
  }

  /** As {@link SingingVoice#keptBytes} says. */
  long keptBytes() {
    return cache.keptBytes();
  }

  /** Sings as {@link SingingVoice#begin} says. */
  Performance begin(VocalPlan plan, VoiceStyle style) {
    Timbre voiced = timbre(style);
    Timbre whispering = voiced.whispering();
    return new Performance(
        plan.phrases().stream()
            .map(
                phrase -> {
                  Timbre timbre = phrase.whispered() ? whispering : voiced;
                  return SINGERS.submit(() -> sung(phrase, style, timbre));
                })
            .toList());
  }

  private Timbre timbre(VoiceStyle style) {
    return new Timbre(resolution, alpha, style.formantScale(), style.tension(), contrast);
  }

  private SungPhrase sung(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    PhraseKey key = PhraseKey.of(name, phrase, style);
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
    PhraseSource moments =
        new PhraseSource(phrase, style, source.speak(phrase), timbre, aperiodicity);
    int frames = Math.toIntExact(phrase.endFrame() - phrase.startFrame());
    return new PulseSynthesizer(resolution, phrase.seed().fork("noise").random())
        .render(moments, frames);
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
