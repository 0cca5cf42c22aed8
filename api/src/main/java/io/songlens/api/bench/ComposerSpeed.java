package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.song.Score;
import io.songlens.composer.voice.measure.Spread;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What composing costs, and that threads don't disturb each other. */
public final class ComposerSpeed {
  private static final Duration SONG = Duration.ofMinutes(3);
  private static final int WARM_UP = 100;
  private static final int TIMED = 20;
  private static final double LIMIT_MS = 150;
  private static final int THREADS = 8;
  private static final int SONGS = 2_000;
  private static final int AT_ONCE = 100;

  private ComposerSpeed() {}

  /** Measures and prints as Markdown. Words and plan are given. */
  public static void report(
      SongMaker maker, List<BriefedPhoto> photos, PrintWriter out, Gates gates)
      throws InterruptedException, ExecutionException {
    List<MadeSong> songs = new ArrayList<>();
    for (String style : maker.styleIds()) {
      BriefedPhoto photo = photos.get(songs.size() % photos.size());
      songs.add(maker.make(style, photo.wishing(style, SONG), songs.size()));
    }
    for (int i = 0; i < WARM_UP; i++) {
      maker.again(songs.get(i % songs.size()));
    }
    List<Double> all = new ArrayList<>();
    out.print(
        text(
            "%n### Speed of the composer%n%nA song of %d s from its plan and words, %d times:%n%n"
                + "| style | median ms | 95 %% ms |%n|---|---|---|%n",
            SONG.toSeconds(), TIMED));
    for (MadeSong song : songs) {
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < TIMED; i++) {
        long begun = System.nanoTime();
        maker.again(song);
        times.add((System.nanoTime() - begun) / 1e6);
      }
      all.addAll(times);
      Spread spread = Spread.of(times);
      out.print(
          text("| %s | %.1f | %.1f |%n", song.name(), spread.median(), spread.quantile(0.95)));
    }
    Spread spread = Spread.of(all);
    out.print(text("| all | %.1f | %.1f |%n", spread.median(), spread.quantile(0.95)));
    gates.atMost("composing 3 minutes, warm, median", "%.1f ms", spread.median(), LIMIT_MS);
    gates.atMost("composing 3 minutes, warm, 95 %", "%.1f ms", spread.quantile(0.95), LIMIT_MS);
    int divergent = divergent(maker, photos);
    out.print(
        text(
            "%n%d songs on %d threads beside the same on one: %d differ in any event.%n",
            SONGS, THREADS, divergent));
    gates.atMost("songs that differ on eight threads", "%.0f", divergent, 0);
  }

  private static int divergent(SongMaker maker, List<BriefedPhoto> photos)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<String> styles = maker.styleIds();
    int divergent = 0;
    try {
      for (int from = 0; from < SONGS; from += AT_ONCE) {
        List<MadeSong> alone = new ArrayList<>();
        List<Callable<Score>> tasks = new ArrayList<>();
        for (int i = from; i < from + AT_ONCE; i++) {
          BriefedPhoto photo = photos.get(i % photos.size());
          String style = styles.get(i % styles.size());
          MadeSong song = maker.make(style, photo.wishing(style, null), i);
          alone.add(song);
          tasks.add(() -> maker.again(song));
        }
        List<Future<Score>> together = threads.invokeAll(tasks);
        for (int i = 0; i < AT_ONCE; i++) {
          divergent += together.get(i).get().equals(alone.get(i).score()) ? 0 : 1;
        }
      }
    } finally {
      threads.shutdown();
    }
    return divergent;
  }
}
