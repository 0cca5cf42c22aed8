package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.percent;
import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.voice.TimedPhone;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.measure.Click;
import io.songlens.composer.voice.measure.LevelSteps;
import io.songlens.composer.voice.measure.Spread;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.SungVowels;
import io.songlens.composer.voice.measure.WeightedLevel;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Whether consecutive notes are as loud as the dynamics ask, and whether anything clicks. */
public final class LevelMeasure implements SongMeasure {
  private static final double STEP_DB = 3;

  private final List<Double> all = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  @Override
  public void add(BenchSong song, float[] samples) {
    WeightedLevel level = WeightedLevel.of(samples);
    List<List<SungVowel>> vowels = SungVowels.byPhrase(song.score(), song.plan());
    List<Double> steps = new ArrayList<>();
    Click worst = new Click(0, 0, 0);
    for (int i = 0; i < vowels.size(); i++) {
      VocalPhrase phrase = song.plan().phrases().get(i);
      steps.addAll(LevelSteps.of(phrase, vowels.get(i), level));
      Click click =
          Click.worst(samples, Math.max(1, phrase.startFrame() - 480), phrase.endFrame() + 2400);
      worst = click.ratio() > worst.ratio() ? click : worst;
    }
    all.addAll(steps);
    rows.append(
        text(
            "| %s | %s | %.2f at %.3f s (%s, %.3f of full scale) |%n",
            song.name(),
            row(steps),
            worst.ratio(),
            worst.frame() / 48_000.0,
            phoneAt(song, worst.frame()),
            worst.jump()));
  }

  @Override
  public void report(PrintWriter out, Gates gates) {
    out.printf("%n### Levels%n%n");
    out.println(
        "| song | steps | within 3 dB | median, dB | 95 % within | largest |"
            + " largest jump beside the level around it |");
    out.println("|" + "---|".repeat(7));
    out.print(rows);
    out.printf("| all | %s | |%n", row(all));
    gates.shareAtLeast(
        "consecutive notes within 3 dB of the planned step",
        Spread.of(all).share(step -> Math.abs(step) <= STEP_DB),
        1);
  }

  private static String row(List<Double> steps) {
    Spread sizes = Spread.of(steps).magnitudes();
    return text(
        "%d | %s | %.1f | %.1f | %.1f",
        sizes.count(),
        percent(sizes.share(step -> step <= STEP_DB)),
        sizes.median(),
        sizes.quantile(0.95),
        sizes.max());
  }

  private static String phoneAt(BenchSong song, long frame) {
    for (VocalPhrase phrase : song.plan().phrases()) {
      for (TimedPhone phone : phrase.phones()) {
        if (frame >= phone.startFrame() && frame < phone.endFrame()) {
          return phone.phone().name();
        }
      }
    }
    return "no phone";
  }
}
