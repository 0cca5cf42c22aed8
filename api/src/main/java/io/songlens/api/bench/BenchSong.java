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
 * @param plan what the lead is to do; nothing is whispered, for a whisper has no pitch
 */
public record BenchSong(String name, Score score, List<Line> lines, VocalPlan plan) {
  private static final Seed SEED = new Seed(5);

  public BenchSong {
    lines = List.copyOf(lines);
  }

  static BenchSong of(String name, Score score, List<Line> lines) {
    return new BenchSong(name, score, lines, plan(score, SEED));
  }

  /** The same song sung another time: no phrase of it is kept from before. */
  BenchSong again(int time) {
    return new BenchSong(name, score, lines, plan(score, SEED.fork("time " + time)));
  }

  private static VocalPlan plan(Score score, Seed seed) {
    return new VocalPlanner().plan(score.plan(), score.melody(), score.voice(), List.of(), seed);
  }

  /** Who sings the melody. */
  public VoiceStyle lead() {
    return score.voice();
  }

  /** Sings the lead, mono at 48 kHz. */
  public float[] sing(SingingVoice voice) {
    return voice.render(plan, lead()).samples();
  }

  /** How long somebody sings, in seconds. */
  public double sungSeconds() {
    return plan.phrases().stream()
            .mapToLong(phrase -> phrase.endFrame() - phrase.startFrame())
            .sum()
        / 48_000.0;
  }
}
