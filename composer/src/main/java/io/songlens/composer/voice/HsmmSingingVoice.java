package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;
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
  /** Brings the voice to about -21 LUFS while it sings, and its peaks to about -7 dBFS. */
  private static final double OUTPUT_GAIN = StrictMath.pow(10, 23 / 20.0);

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
    Timbre voiced = new Timbre(model.alpha(), style.formantScale(), style.tension(), contrast);
    Timbre whispering = voiced.whispering();
    List<VocalPhrase> phrases = plan.phrases();
    List<List<Take>> takes =
        IntStream.range(0, phrases.size())
            .parallel()
            .mapToObj(phrases::get)
            .map(phrase -> sing(phrase, style, phrase.whispered() ? whispering : voiced))
            .toList();
    float[] samples = new float[Math.toIntExact(plan.durationFrames())];
    takes.forEach(ofPhrase -> ofPhrase.forEach(take -> add(take, samples)));
    for (int i = 0; i < samples.length; i++) {
      samples[i] = SoftLimit.apply(samples[i]);
    }
    return new SungVocal(samples, timings(phrases));
  }

  /** Sound that starts at a frame of the song. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Take(long start, float[] sound) {
    static Take of(long start, double gain, double[] sound) {
      float[] scaled = new float[sound.length];
      for (int i = 0; i < sound.length; i++) {
        scaled[i] = (float) (gain * sound[i]);
      }
      return new Take(start, scaled);
    }
  }

  private List<Take> sing(VocalPhrase phrase, VoiceStyle style, Timbre timbre) {
    SpectralTrack track = model.speak(SyllableContexts.of(phrase.phones(), phrase.syllables()));
    List<Take> takes = new ArrayList<>();
    takes.add(Take.of(phrase.startFrame(), OUTPUT_GAIN, sound(phrase, style, track, timbre)));
    Inhalation inhalation = phrase.inhalation();
    if (inhalation != null) {
      SeededRandom random = phrase.seed().fork("inhalation").random();
      double loudness = 0.6 + style.breath();
      takes.add(
          Take.of(
              inhalation.startFrame(),
              1,
              BreathNoise.render(inhalation, style.formantScale(), loudness, random)));
    }
    return takes;
  }

  private double[] sound(VocalPhrase phrase, VoiceStyle style, SpectralTrack track, Timbre timbre) {
    PhraseSource source = new PhraseSource(phrase, style, track, timbre, aperiodicity);
    int frames = Math.toIntExact(phrase.endFrame() - phrase.startFrame());
    return new PulseSynthesizer(phrase.seed().fork("noise").random()).render(source, frames);
  }

  private static void add(Take take, float[] samples) {
    int offset = Math.toIntExact(take.start());
    int length = Math.min(take.sound().length, samples.length - offset);
    for (int i = 0; i < length; i++) {
      samples[offset + i] += take.sound()[i];
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
