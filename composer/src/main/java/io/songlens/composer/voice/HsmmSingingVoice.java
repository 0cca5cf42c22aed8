package io.songlens.composer.voice;

import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SyllableTiming;
import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An English singing voice: spectra from a hidden semi-Markov model of a speaker, timing and pitch
 * from the plan, sound from {@link PulseSynthesizer}. Phrases are rendered in parallel on the
 * common pool; they share only what is immutable, and are added in order, so the result is always
 * the same.
 */
public final class HsmmSingingVoice implements SingingVoice {
  /** Brings the voice's normal level to about -20 LUFS and its peaks to about -5 dBFS. */
  private static final double OUTPUT_DB = -24;

  private final HsmmModel model;
  private final SpectralContrast contrast;
  private final Aperiodicity aperiodicity = new Aperiodicity();

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
  public SungVocal render(VocalPlan plan, VoiceStyle style) {
    Timbre timbre = new Timbre(model.alpha(), style.formantScale(), contrast);
    List<VocalPhrase> phrases = plan.phrases();
    double[][] takes =
        IntStream.range(0, phrases.size())
            .parallel()
            .mapToObj(i -> sing(phrases.get(i), style, timbre))
            .toArray(double[][]::new);
    float[] samples = new float[Math.toIntExact(plan.durationFrames())];
    for (int i = 0; i < takes.length; i++) {
      add(takes[i], phrases.get(i).startFrame(), samples);
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = SoftLimit.apply(samples[i]);
    }
    return new SungVocal(samples, timings(phrases));
  }

  private double[] sing(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    SpectralTrack track = model.speak(SyllableContexts.of(phrase.phones(), phrase.syllables()));
    PhraseSource source = new PhraseSource(phrase, style, track, timbre, aperiodicity);
    int frames = Math.toIntExact(phrase.endFrame() - phrase.startFrame());
    return new PulseSynthesizer(phrase.seed().fork("noise").random()).render(source, frames);
  }

  private static void add(double[] take, long start, float[] samples) {
    double gain = StrictMath.pow(10, OUTPUT_DB / 20);
    int offset = Math.toIntExact(start);
    int length = Math.min(take.length, samples.length - offset);
    for (int i = 0; i < length; i++) {
      samples[offset + i] += (float) (gain * take[i]);
    }
  }

  private static List<SyllableTiming> timings(List<VocalPhrase> phrases) {
    List<SyllableTiming> timings = new ArrayList<>();
    for (VocalPhrase phrase : phrases) {
      for (SungSyllable syllable : phrase.syllables()) {
        timings.add(
            new SyllableTiming(
                syllable.noteIndex(), ms(syllable.onsetFrame()), ms(syllable.endFrame())));
      }
    }
    return timings;
  }

  private static double ms(long frames) {
    return frames * 1000.0 / SongPlan.SAMPLE_RATE_HZ;
  }
}
