package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import com.sun.management.OperatingSystemMXBean;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.VocalPlan;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What singing costs. Only the first measurement of a process is a cold one. */
public final class VoiceSpeed {
  private static final int RUNS = 3;
  private static final Duration SONG = Duration.ofMinutes(3);

  private VoiceSpeed() {}

  /** Loads the voice, measures, and prints as Markdown. */
  public static void report(PrintWriter out) {
    BenchSong song = new BenchSongs().lasting(SONG);
    VocalPhrase first = song.plan().phrases().get(0);
    VocalPlan onePhrase = new VocalPlan(first.endFrame(), List.of(first));
    long begun = System.nanoTime();
    HsmmSingingVoice voice = HsmmSingingVoice.load();
    double loaded = seconds(begun);
    voice.render(onePhrase, song.lead());
    double sungFirst = seconds(begun);
    song.sing(voice);
    List<BenchSong> again = IntStream.range(0, RUNS).mapToObj(song::again).toList();
    double wall = 0;
    long cpu = cpuNanos();
    for (BenchSong run : again) {
      long started = System.nanoTime();
      run.sing(voice);
      wall += seconds(started) / RUNS;
    }
    double cpuSeconds = (cpuNanos() - cpu) / 1e9 / RUNS;
    out.printf("%n### Speed%n%n| | |%n|---|---|%n");
    out.print(
        text(
            "| processors, Java | %d, %s |%n",
            Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")));
    out.print(text("| cold: voice loaded after | %.2f s |%n", loaded));
    out.print(text("| cold: first phrase sung after | %.2f s |%n", sungFirst));
    out.print(
        text(
            "| warm: one part of a song of %d s, of which %.0f s are sung, wall | %.2f s |%n",
            SONG.toSeconds(), song.sungSeconds(), wall));
    out.print(
        text(
            "| warm: CPU seconds per sung second of one part | %.4f |%n",
            cpuSeconds / song.sungSeconds()));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
