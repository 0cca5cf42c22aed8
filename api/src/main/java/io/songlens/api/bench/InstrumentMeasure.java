package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.voice.measure.Click;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.springframework.util.FileSystemUtils;

/**
 * How fast the instruments are played, and how much they sound like FluidSynth's with the same
 * SoundFont: the same song, side by side.
 */
public final class InstrumentMeasure {
  private static final int RUNS = 3;
  private static final int ENVELOPE_FRAMES = 960; // 20 ms
  private static final double ONE_THREAD = 0.9;
  private static final double ALL_PROCESSORS = 0.5;
  private static final double LIKENESS = 0.93;

  /** Noise has jumps as sharp as this, as {@link Click} tells; what is less is no click. */
  private static final double NOISE = 6;

  /** A click is sharper than the sharpest attack, and FluidSynth has the same attacks. */
  private static final double SHARPER = 1.25;

  private final StyleCatalog styles = StyleCatalog.load(List.of());
  private final SoundFont soundFont = SoundFont.locate();
  private final SoundFontRenderer renderer = new SoundFontRenderer(soundFont);

  /** Measures a dense song of three minutes in each style, and prints as Markdown. */
  public void report(List<String> styleIds, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    out.printf("%n### Instruments, dry, 3:00, %s%n%n", soundFont.name());
    out.println(
        "| style | parts | notes | FluidSynth s | one thread s | all processors s"
            + " | likeness of the parts | clipped samples | sharpest jump beside FluidSynth's or noise |");
    out.println("|" + "---|".repeat(9));
    Path folder = Files.createTempDirectory("songlens-bench");
    try {
      FluidSynth fluidSynth = FluidSynth.in(folder, soundFont.path());
      for (String style : styleIds) {
        measure(style, song(style), fluidSynth, out, gates);
        out.flush();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void measure(
      String style, Score score, FluidSynth fluidSynth, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    double[] fluid = new double[RUNS];
    double[] alone = new double[RUNS];
    double[] together = new double[RUNS];
    for (int run = -1; run < RUNS; run++) { // the first only warms up
      double own = alone(() -> score.parts().forEach(part -> renderer.render(score, part)));
      double both = seconds(() -> renderer.render(score));
      if (run >= 0) {
        fluid[run] = fluidSynth.play(score).seconds();
        alone[run] = own;
        together[run] = both;
      }
    }
    double least = 1;
    double sum = 0;
    int clipped = 0;
    double sharpest = 0;
    String sharpestPart = "";
    for (Part part : score.parts()) {
      Stem stem = renderer.render(score, part);
      StereoAudio other = fluidSynth.play(score.withParts(List.of(part))).audio();
      clipped += clipped(stem.audio().left()) + clipped(stem.audio().right());
      other.scale((float) (rms(stem.audio()) / rms(other)));
      double jump = jump(stem.audio()) / Math.max(NOISE, jump(other));
      if (jump > sharpest) {
        sharpest = jump;
        sharpestPart = part.id();
      }
      double likeness = correlation(envelope(stem.audio()), envelope(other));
      least = Math.min(least, likeness);
      sum += likeness;
    }
    out.print(
        text(
            "| %s | %d | %d | %.2f | %.2f | %.2f | %.3f, least %.3f | %d | %.2f (%s) |%n",
            style,
            score.parts().size(),
            score.parts().stream().mapToInt(part -> part.notes().size()).sum(),
            median(fluid),
            median(alone),
            median(together),
            sum / score.parts().size(),
            least,
            clipped,
            sharpest,
            sharpestPart));
    double single = median(alone) / median(fluid);
    double all = median(together) / median(fluid);
    gates.atMost("one thread / FluidSynth, " + style, "%.2f", single, ONE_THREAD);
    gates.atMost("all processors / FluidSynth, " + style, "%.2f", all, ALL_PROCESSORS);
    gates.atLeast("least likeness of a part, " + style, "%.3f", least, LIKENESS);
    gates.atMost("clipped samples, " + style, "%.0f", clipped, 0);
    gates.atMost("sharpest jump / FluidSynth's or noise, " + style, "%.2f", sharpest, SHARPER);
  }

  private Score song(String style) {
    Wishes wishes = new Wishes(style, Language.ENGLISH, true, Duration.ofMinutes(3), null, null);
    SongBrief brief =
        new SongBrief(
            List.of(new Topic("beach", Topic.Kind.SCENE, 0.9)),
            new Affect(0.3, 0.5),
            List.of("lively"),
            wishes);
    Seed seed = new Seed(1);
    SongPlan plan = new SongPlanner(styles).plan(brief, seed.fork("plan"));
    return new SongComposer(styles).compose(plan, null, brief, seed.fork("score"));
  }

  /** Seconds on one thread: in a pool of one, parallel work has nobody to share with. */
  private static double alone(Runnable work) {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      return one.submit(() -> seconds(work)).join();
    } finally {
      one.shutdown();
    }
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Samples in a row at the very peak, three and more: what is cut off is flat. */
  private static int clipped(float[] samples) {
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    int flat = 0;
    int row = 0;
    for (float sample : samples) {
      row = peak > 0 && Math.abs(sample) == peak ? row + 1 : 0;
      flat += row == 3 ? 3 : row > 3 ? 1 : 0;
    }
    return flat;
  }

  private static double rms(StereoAudio audio) {
    double power = 0;
    for (int i = 0; i < audio.frames(); i++) {
      power += audio.left()[i] * audio.left()[i] + audio.right()[i] * audio.right()[i];
    }
    return StrictMath.sqrt(power / audio.frames());
  }

  /** The sharpest jump for its surroundings. */
  private static double jump(StereoAudio audio) {
    double left = Click.worst(audio.left(), 1, audio.frames()).ratio();
    return Math.max(left, Click.worst(audio.right(), 1, audio.frames()).ratio());
  }

  /** Root mean squares of both channels together, 20 ms each. */
  private static double[] envelope(StereoAudio audio) {
    double[] envelope = new double[audio.frames() / ENVELOPE_FRAMES];
    for (int i = 0; i < envelope.length; i++) {
      double power = 0;
      for (int k = i * ENVELOPE_FRAMES; k < (i + 1) * ENVELOPE_FRAMES; k++) {
        power += audio.left()[k] * audio.left()[k] + audio.right()[k] * audio.right()[k];
      }
      envelope[i] = StrictMath.sqrt(power / ENVELOPE_FRAMES);
    }
    return envelope;
  }

  /** Pearson's correlation over what both last. */
  private static double correlation(double[] one, double[] other) {
    int count = Math.min(one.length, other.length);
    double meanOne = Arrays.stream(one, 0, count).average().orElse(0);
    double meanOther = Arrays.stream(other, 0, count).average().orElse(0);
    double both = 0;
    double varianceOne = 0;
    double varianceOther = 0;
    for (int i = 0; i < count; i++) {
      double a = one[i] - meanOne;
      double b = other[i] - meanOther;
      both += a * b;
      varianceOne += a * a;
      varianceOther += b * b;
    }
    return both / StrictMath.sqrt(varianceOne * varianceOther);
  }
}
