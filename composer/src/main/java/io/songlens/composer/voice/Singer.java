package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.VoiceStyle;
import java.util.List;

/**
 * One of those who sing a part: with a vocal tract, a vibrato and a tuning of their own, and always
 * a little late.
 *
 * @param style the part's style as this singer sings it
 * @param detuneCents how far out of tune on the whole
 * @param delayFrames how late
 * @param pan where the singer stands: hard left -1 .. hard right 1
 */
record Singer(VoiceStyle style, double detuneCents, int delayFrames, double pan) {
  private static final double DRIFT_CENTS = 5;

  /**
   * A singer of a part.
   *
   * @param number counted from 0
   * @param singers how many there are, placed evenly from left to right
   */
  static Singer of(VoiceStyle part, Looseness looseness, int number, int singers, Seed seed) {
    SeededRandom random = seed.random();
    double formants = 1 + looseness.formantShare() * random.nextDouble(-1, 1);
    double sharp = random.chance(0.5) ? 1 : -1;
    double detune = sharp * random.nextDouble(0.4, 1) * looseness.detuneCents();
    double lateMs = random.nextDouble(looseness.earliestMs(), looseness.latestMs());
    VoiceStyle own =
        new VoiceStyle(
            part.voice(),
            part.formantScale() * formants,
            part.breath(),
            part.tension(),
            part.vibratoDepthCents() * random.nextDouble(0.7, 1.2),
            part.vibratoRateHz() * random.nextDouble(0.93, 1.07),
            part.portamentoMs() * random.nextDouble(0.8, 1.25),
            part.lowestMidi(),
            part.highestMidi(),
            part.mix());
    return new Singer(
        own,
        detune,
        Math.toIntExact(Phrasing.frames(lateMs)),
        place(looseness.width(), number, singers));
  }

  private static double place(double width, int number, int singers) {
    return singers == 1 ? 0 : width * (2.0 * number / (singers - 1) - 1);
  }

  /** The plan as this singer sings it: out of tune in an own way, and not heard to breathe. */
  VocalPlan own(VocalPlan plan) {
    List<VocalPhrase> phrases = plan.phrases().stream().map(this::own).toList();
    return new VocalPlan(plan.durationFrames(), phrases);
  }

  private VocalPhrase own(VocalPhrase phrase) {
    Wander drift = new Wander(phrase.seed().fork("drift").random(), DRIFT_CENTS, 0.4);
    return new VocalPhrase(
        phrase.startFrame(),
        phrase.syllables(),
        phrase.phones(),
        phrase.f0Hz().map(hz -> hz * StrictMath.pow(2, (detuneCents + drift.next()) / 1200)),
        phrase.levelDb(),
        phrase.breathiness(),
        phrase.whispered(),
        null,
        phrase.seed());
  }

  /** Adds a phrase that this singer sang to a part, late and in the singer's place. */
  void addTo(SungPart part, SungPhrase phrase, double gain) {
    double angle = (pan + 1) * Math.PI / 4;
    float left = (float) (gain * StrictMath.cos(angle));
    float right = (float) (gain * StrictMath.sin(angle));
    float[] mono = phrase.samples();
    int offset = Math.toIntExact(phrase.startFrame()) + delayFrames;
    int length = Math.min(mono.length, part.left().length - offset);
    for (int i = 0; i < length; i++) {
      float sample = SoftLimit.apply(mono[i]);
      part.left()[offset + i] += left * sample;
      part.right()[offset + i] += right * sample;
    }
  }
}
