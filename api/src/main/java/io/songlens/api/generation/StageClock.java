package io.songlens.api.generation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Runs stages: reports each, measures it, and stops between them when the song is cancelled. */
final class StageClock {
  private final Progress progress;
  private final Checkpoints checkpoints;
  private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);

  StageClock(Progress progress, Checkpoints checkpoints) {
    this.progress = progress;
    this.checkpoints = checkpoints;
  }

  /** Does a stage's work, unless its result is kept from an earlier go; keeps it then. */
  <T> T run(Stage stage, double percent, StageResult<T> result, Supplier<T> work) {
    return run(stage, percent, () -> result.in(checkpoints, work));
  }

  /** The same of several stages, which report by themselves. */
  <T> T keep(StageResult<T> result, Supplier<T> work) {
    return result.in(checkpoints, work);
  }

  /** Does a piece of a stage's work, which begins when that percentage of the song is done. */
  <T> T run(Stage stage, double percent, Supplier<T> work) {
    progress.stopIfCancelled();
    progress.report(stage, percent);
    long begunNanos = System.nanoTime();
    T result = work.get();
    seconds.merge(stage, (System.nanoTime() - begunNanos) / 1e9, Double::sum);
    return result;
  }

  /**
   * To be called inside a long stage, by any of its threads.
   *
   * @param percent how much of the song is done; asked under a lock, so that it can count calls
   * @throws java.util.concurrent.CancellationException if the song is no longer wanted
   */
  synchronized void goOn(Stage stage, DoubleSupplier percent) {
    progress.stopIfCancelled();
    progress.report(stage, percent.getAsDouble());
  }

  /** Who listens. */
  Progress progress() {
    return progress;
  }

  /** Seconds spent in each stage so far. */
  Map<Stage, Double> seconds() {
    return new EnumMap<>(seconds);
  }
}
