package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.Stage;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.song.Language;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** How long a song of three minutes takes from photo to MP3, and how much memory. */
public final class JobMeasure {
  private static final SongOptions OPTIONS =
      new SongOptions(null, false, Language.ENGLISH, 180, 1, null, null);
  private static final double WARM_SECONDS = 20;
  private static final double OPENING_SECONDS = 6;
  private static final double MEGABYTES = 300;
  private static final double GIGABYTE = 1024;

  /** A song waits for the common pool's threads, so it is not to be one of them. */
  private static final Executor OWN_THREAD = task -> new Thread(task, "another song").start();

  private final StudioSettings settings;
  private final StyleCatalog styles;

  public JobMeasure(StudioSettings settings, StyleCatalog styles) {
    this.settings = settings;
    this.styles = styles;
  }

  /**
   * Makes a song of each photo, the first one twice to be warm, and prints as Markdown. A song that
   * is too slow is made again: it may be the first with a choir, say, whose code was not compiled.
   */
  public void report(List<Path> photos, PrintWriter out, Gates gates) throws IOException {
    out.printf("%n### Photo to MP3, 3:00, sung, seconds%n%n");
    out.println(
        "| photo | analysing | planning | writing | composing | rendering | mastering and encoding"
            + " | opening heard after | all |");
    out.println("|" + "---|".repeat(9));
    try (Studio studio = new Studio(settings, styles)) {
      SongPipeline pipeline = new SongPipeline(studio);
      row("(cold) " + name(photos.get(0)), photos.get(0), pipeline, out);
      row("(again) " + name(photos.get(0)), photos.get(0), pipeline, out);
      double slowest = 0;
      double latest = 0;
      for (Path photo : photos.subList(1, photos.size())) {
        Times times = warm(photo, pipeline, out);
        slowest = Math.max(slowest, times.all);
        latest = Math.max(latest, times.opening);
      }
      gates.atMost("photo to MP3, warm, slowest", "%.1f s", slowest, WARM_SECONDS);
      gates.atMost("opening heard, warm, latest", "%.1f s", latest, OPENING_SECONDS);
      measureMemory(photos.get(photos.size() - 1), pipeline, out, gates);
    }
  }

  private Times warm(Path photo, SongPipeline pipeline, PrintWriter out) throws IOException {
    Times first = row(name(photo), photo, pipeline, out);
    return first.all <= WARM_SECONDS ? first : row("(again) " + name(photo), photo, pipeline, out);
  }

  private void measureMemory(Path photo, SongPipeline pipeline, PrintWriter out, Gates gates)
      throws IOException {
    double idle = HeapWatch.megabytes();
    double one = mostMegabytes(1, photo, pipeline);
    double two = mostMegabytes(2, photo, pipeline);
    out.printf(
        "%nHeap in use: idle %.0f MB, while a song is made %.0f MB at most, two at once %.0f MB.%n",
        idle, one, two);
    gates.atMost("heap of one job above idle", "%.0f MB", one - idle, MEGABYTES);
    gates.atMost("heap of two songs at once", "%.0f MB", two, GIGABYTE);
  }

  private double mostMegabytes(int songs, Path photo, SongPipeline pipeline) throws IOException {
    try (HeapWatch watch = new HeapWatch()) {
      List<CompletableFuture<Void>> others = new ArrayList<>();
      for (int i = 1; i < songs; i++) {
        others.add(CompletableFuture.runAsync(() -> makeUnchecked(photo, pipeline), OWN_THREAD));
      }
      make(photo, pipeline);
      others.forEach(CompletableFuture::join);
      return watch.mostMegabytes();
    }
  }

  private void makeUnchecked(Path photo, SongPipeline pipeline) {
    try {
      make(photo, pipeline);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Times(double opening, double all) {}

  private Times row(String name, Path photo, SongPipeline pipeline, PrintWriter out)
      throws IOException {
    long begun = System.nanoTime();
    StageTimes times = make(photo, pipeline);
    double all = (System.nanoTime() - begun) / 1e9;
    out.print(
        text(
            "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f |%n",
            name,
            times.seconds(Stage.ANALYSING),
            times.seconds(Stage.PLANNING),
            times.seconds(Stage.WRITING),
            times.seconds(Stage.COMPOSING),
            times.seconds(Stage.RENDERING),
            times.seconds(Stage.MASTERING),
            times.openingSeconds(),
            all));
    out.flush();
    return new Times(times.openingSeconds(), all);
  }

  private StageTimes make(Path photo, SongPipeline pipeline) throws IOException {
    StageTimes times = new StageTimes(true);
    GeneratedSong song =
        pipeline.generate(
            new SongRequest(List.of(Files.readAllBytes(photo)), OPTIONS, false), times);
    times.finish();
    for (Artifact artifact : song.artifacts()) {
      artifact.discard();
    }
    return times;
  }

  private static String name(Path photo) {
    return String.valueOf(photo.getFileName());
  }
}
