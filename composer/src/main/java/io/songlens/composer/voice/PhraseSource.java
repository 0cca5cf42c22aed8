package io.songlens.composer.voice;

import io.songlens.composer.song.VoiceStyle;
import java.util.List;

/** What one phrase sounds like at each moment: the model's spectra in the plan's time. */
final class PhraseSource implements PulseSynthesizer.Source {
  /** Fade of a vowel that starts or ends a phrase. */
  private static final double FADE_FRAMES = Phrasing.frames(30);

  /** Brings what the model's speaker says to about -21 LUFS. */
  private static final double MODEL_DB = -89.4;

  private final VocalPhrase phrase;
  private final VoiceStyle style;
  private final SpectralTrack track;
  private final Timbre timbre;
  private final Aperiodicity aperiodicity;
  private final ConsonantBoost boost;
  private final TimeWarp.Cursor warp;
  private final Envelope[] cache;
  private int phone;

  /** One model frame's envelope. */
  private static final class Envelope {
    private int frame = -1;
    private final double[] logAmplitude;
    private final double[] phase;

    Envelope(int bins) {
      this.logAmplitude = new double[bins];
      this.phase = new double[bins];
    }
  }

  PhraseSource(
      VocalPhrase phrase,
      VoiceStyle style,
      SpectralTrack track,
      Timbre timbre,
      Aperiodicity aperiodicity) {
    this.phrase = phrase;
    this.style = style;
    this.track = track;
    this.timbre = timbre;
    int bins = timbre.resolution().bins();
    this.cache = new Envelope[] {new Envelope(bins), new Envelope(bins)};
    this.aperiodicity = aperiodicity;
    this.boost = ConsonantBoost.of(phrase.phones(), track);
    this.warp = TimeWarp.of(phrase.phones(), track).cursor();
  }

  @Override
  public void at(double frame, PulseSynthesizer.Excitation excitation) {
    double spoken = Math.min(track.frames() - 1.001, warp.spokenAt(frame));
    TimedPhone now = phoneAt(phrase.startFrame() + (long) frame);
    interpolate(spoken, excitation);
    excitation.voiced = now.phone().voiced() && !phrase.whispered();
    excitation.f0Hz = phrase.f0Hz().at(frame);
    double breath = Math.min(1, style.breath() + phrase.breathiness().at(frame));
    aperiodicity.fill(
        track.voicing()[(int) spoken],
        now.phone().manner().isObstruent(),
        breath,
        excitation.f0Hz,
        excitation.noiseShare);
    double db = MODEL_DB + phrase.levelDb().at(frame) + boost.at(spoken);
    excitation.gain = Approximation.fromDb(db) * fade(frame);
  }

  private TimedPhone phoneAt(long frame) {
    List<TimedPhone> phones = phrase.phones();
    while (phone + 1 < phones.size() && phones.get(phone).endFrame() <= frame) {
      phone++;
    }
    return phones.get(phone);
  }

  private void interpolate(double spoken, PulseSynthesizer.Excitation excitation) {
    int frame = (int) spoken;
    double place = spoken - frame;
    Envelope a = envelope(frame);
    Envelope b = envelope(frame + 1);
    for (int bin = 0; bin < excitation.phase.length; bin++) {
      excitation.logAmplitude[bin] =
          a.logAmplitude[bin] + place * (b.logAmplitude[bin] - a.logAmplitude[bin]);
      excitation.phase[bin] = a.phase[bin] + place * (b.phase[bin] - a.phase[bin]);
    }
  }

  private Envelope envelope(int frame) {
    Envelope slot = cache[frame & 1];
    if (slot.frame != frame) {
      timbre.envelope(track.cepstra()[frame], slot.logAmplitude, slot.phase);
      slot.frame = frame;
    }
    return slot;
  }

  private double fade(double frame) {
    List<TimedPhone> phones = phrase.phones();
    double gain = 1;
    if (phones.get(0).phone().manner().isVowel()) {
      gain = PitchContour.smoothStep(frame / FADE_FRAMES);
    }
    if (phones.get(phones.size() - 1).phone().voiced()) {
      double left = (double) (phrase.endFrame() - phrase.startFrame()) - frame;
      gain *= PitchContour.smoothStep(left / (2 * FADE_FRAMES));
    }
    return gain;
  }
}
