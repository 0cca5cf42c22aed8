package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.song.PlannedSection;
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
import java.util.function.Supplier;

/** What composing costs, and that threads don't disturb each other. */
public final class ComposerSpeed {
  private static final Duration SONG = Duration.ofMinutes(3);
  private static final int WARM_UP = 100;
  private static final int TIMED = 20;
  private static final double LIMIT_MS = 150;
  private static final double EDIT_LIMIT_MS = 50;
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
    List<Double> allEdits = new ArrayList<>();
    out.print(
        text(
            "%n### Speed of the composer%n%nA song of %d s from its plan and words, %d times, and"
                + " with one section composed anew, each in turn:%n%n"
                + "| style | song, median ms | 95 %% ms | section, median ms | 95 %% ms |%n"
                + "|---|---|---|---|---|%n",
            SONG.toSeconds(), TIMED));
    for (MadeSong song : songs) {
      List<Double> times = new ArrayList<>();
      List<Double> edits = new ArrayList<>();
      List<PlannedSection> sections = song.plan().sections();
      for (int i = 0; i < TIMED; i++) {
        String section = sections.get(i % sections.size()).id();
        times.add(millis(() -> maker.again(song)));
        edits.add(millis(() -> maker.recomposed(song, section)));
      }
      out.print(row(song.name(), times, edits));
      all.addAll(times);
      allEdits.addAll(edits);
    }
    out.print(row("all", all, allEdits));
    Spread songTimes = Spread.of(all);
    Spread edits = Spread.of(allEdits);
    gates.atMost("composing 3 minutes, warm, median", "%.1f ms", songTimes.median(), LIMIT_MS);
    gates.atMost("composing 3 minutes, warm, 95 %", "%.1f ms", songTimes.quantile(0.95), LIMIT_MS);
    gates.atMost("composing a section anew, median", "%.1f ms", edits.median(), EDIT_LIMIT_MS);
    gates.atMost("composing a section anew, 95 %", "%.1f ms", edits.quantile(0.95), EDIT_LIMIT_MS);
    int divergent = divergent(maker, photos);
    out.print(
        text(
            "%n%d songs on %d threads beside the same on one: %d differ in any event.%n",
            SONGS, THREADS, divergent));
    gates.atMost("songs that differ on eight threads", "%.0f", divergent, 0);
  }

  private static double millis(Supplier<Score> composing) {
    long begun = System.nanoTime();
    Score score = composing.get();
    double millis = (System.nanoTime() - begun) / 1e6;
    if (score.chords().isEmpty()) {
      throw new IllegalStateException("A song without chords was timed");
    }
    return millis;
  }

  private static String row(String name, List<Double> songTimes, List<Double> editTimes) {
    Spread song = Spread.of(songTimes);
    Spread edit = Spread.of(editTimes);
    return text(
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        name, song.median(), song.quantile(0.95), edit.median(), edit.quantile(0.95));
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
