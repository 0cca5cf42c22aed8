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
  private static final SongOptions WITH_CHOIR =
      new SongOptions("gospel-soul", false, Language.ENGLISH, 180, 1, null, null);
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
   * Makes a song of each photo and prints as Markdown. To be warm, it makes one of the first photo
   * twice before, and one with a choir.
   */
  public void report(List<Path> photos, PrintWriter out, Gates gates) throws IOException {
    out.printf("%n### Photo to MP3, 3:00, sung, seconds%n%n");
    out.println(
        "| photo | analysing | planning | writing | composing | rendering | mastering and encoding"
            + " | opening heard after | all |");
    out.println("|" + "---|".repeat(9));
    try (Studio studio = new Studio(settings, styles)) {
      SongPipeline pipeline = new SongPipeline(studio);
      Path first = photos.get(0);
      row("(cold) " + name(first), first, OPTIONS, pipeline, out);
      row("(again) " + name(first), first, OPTIONS, pipeline, out);
      row("(first choir) " + name(first), first, WITH_CHOIR, pipeline, out);
      double slowest = 0;
      double latest = 0;
      for (Path photo : photos.subList(1, photos.size())) {
        Times times = row(name(photo), photo, OPTIONS, pipeline, out);
        slowest = Math.max(slowest, times.all);
        latest = Math.max(latest, times.opening);
      }
      gates.atMost("photo to MP3, warm, slowest", "%.1f s", slowest, WARM_SECONDS);
      gates.atMost("opening heard, warm, latest", "%.1f s", latest, OPENING_SECONDS);
      measureMemory(photos.get(photos.size() - 1), pipeline, out, gates);
    }
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
      make(photo, OPTIONS, pipeline);
      others.forEach(CompletableFuture::join);
      return watch.mostMegabytes();
    }
  }

  private void makeUnchecked(Path photo, SongPipeline pipeline) {
    try {
      make(photo, OPTIONS, pipeline);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Times(double opening, double all) {}

  private Times row(
      String name, Path photo, SongOptions options, SongPipeline pipeline, PrintWriter out)
      throws IOException {
    long begun = System.nanoTime();
    StageTimes times = make(photo, options, pipeline);
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

  private StageTimes make(Path photo, SongOptions options, SongPipeline pipeline)
      throws IOException {
    StageTimes times = new StageTimes(true);
    GeneratedSong song =
        pipeline.generate(
            new SongRequest(List.of(Files.readAllBytes(photo)), options, false), times);
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
