package io.songlens.composer.voice;

import io.songlens.composer.song.SongPlan;
import java.util.function.DoubleUnaryOperator;

/** A quantity that changes over a phrase, sampled every {@value #STEP_MS} ms. Immutable. */
public final class ControlCurve {
  /** Milliseconds between two points. */
  public static final int STEP_MS = 5;

  /** Audio frames between two points. */
  public static final int STEP_FRAMES = SongPlan.SAMPLE_RATE_HZ * STEP_MS / 1000;

  private final float[] points;

  /** A curve through the given points; at least one. */
  public ControlCurve(float[] points) {
    if (points.length == 0) {
      throw new IllegalArgumentException("A curve needs a point");
    }
    this.points = points.clone();
  }

  /** How many points it has. */
  public int size() {
    return points.length;
  }

  /** The value of one point. */
  public float point(int index) {
    return points[index];
  }

  /**
   * The value between points, by linear interpolation.
   *
   * @param frame audio frames since the curve's start; beyond either end the end's value holds
   */
  public double at(double frame) {
    double position = frame / STEP_FRAMES;
    if (position <= 0) {
      return points[0];
    }
    int index = (int) position;
    if (index >= points.length - 1) {
      return points[points.length - 1];
    }
    double fraction = position - index;
    return points[index] + fraction * (points[index + 1] - points[index]);
  }

  /** The curve with every point changed by the same function. */
  public ControlCurve map(DoubleUnaryOperator change) {
    float[] changed = new float[points.length];
    for (int i = 0; i < points.length; i++) {
      changed[i] = (float) change.applyAsDouble(points[i]);
    }
    return new ControlCurve(changed);
  }
}
