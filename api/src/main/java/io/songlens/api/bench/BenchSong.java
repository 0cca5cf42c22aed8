package io.songlens.api.bench;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.voice.SingingVoice;
import io.songlens.composer.voice.VocalPlan;
import io.songlens.composer.voice.VocalPlanner;
import java.util.List;

/**
 * A song to measure.
 *
 * @param name the style, or what else tells it from the others
 * @param score its notes
 * @param lines its words; the index is the notes' line
 * @param lead the score's voice without doubling: two takes have no one pitch
 * @param plan what the voice is to do
 */
public record BenchSong(
    String name, Score score, List<Line> lines, VoiceStyle lead, VocalPlan plan) {
  private static final Seed SEED = new Seed(5);

  public BenchSong {
    lines = List.copyOf(lines);
  }

  static BenchSong of(String name, Score score, List<Line> lines) {
    return new BenchSong(
        name, score, lines, alone(score.voice()), new VocalPlanner().plan(score, SEED));
  }

  /** Sings the lead, mono at 48 kHz. */
  public float[] sing(SingingVoice voice) {
    return voice.render(plan, lead).samples();
  }

  /** How long somebody sings, in seconds. */
  public double sungSeconds() {
    return plan.phrases().stream()
            .mapToLong(phrase -> phrase.endFrame() - phrase.startFrame())
            .sum()
        / 48_000.0;
  }

  private static VoiceStyle alone(VoiceStyle style) {
    return new VoiceStyle(
        style.voice(),
        style.formantScale(),
        style.breath(),
        style.vibratoDepthCents(),
        style.vibratoRateHz(),
        style.portamentoMs(),
        false,
        style.lowestMidi(),
        style.highestMidi(),
        style.mix());
  }
}
