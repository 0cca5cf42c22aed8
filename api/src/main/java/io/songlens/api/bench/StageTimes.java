package io.songlens.api.bench;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.Stage;
import java.util.EnumMap;
import java.util.Map;

/** Measures a song's stages from the outside, by when each is reported. */
public final class StageTimes implements Progress {
  private final boolean wantsOpening;
  private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
  private final long begunNanos = System.nanoTime();
  private Stage current = Stage.ANALYSING;
  private long sinceNanos = begunNanos;
  private double openingSeconds = Double.NaN;

  /** Begins to measure. */
  public StageTimes(boolean wantsOpening) {
    this.wantsOpening = wantsOpening;
  }

  @Override
  public synchronized void report(Stage stage, double percent) {
    finish();
    current = stage;
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean wantsOpening() {
    return wantsOpening;
  }

  @Override
  public synchronized void opening(Artifact file) {
    openingSeconds = sinceNanos(begunNanos);
  }

  /** Ends the stage at work. */
  public synchronized void finish() {
    seconds.merge(current, sinceNanos(sinceNanos), Double::sum);
    sinceNanos = System.nanoTime();
  }

  /** How long a stage took. */
  public synchronized double seconds(Stage stage) {
    return seconds.getOrDefault(stage, 0.0);
  }

  /** When the opening could be heard; not a number if there was none. */
  synchronized double openingSeconds() {
    return openingSeconds;
  }

  private static double sinceNanos(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
