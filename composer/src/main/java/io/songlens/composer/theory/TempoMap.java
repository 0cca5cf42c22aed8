package io.songlens.composer.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * The tempo through a song: stretches of steady tempo and stretches that change evenly from tick to
 * tick, as a ritardando is written. Ticks become seconds by integrating the time of a tick, and
 * seconds become ticks by the inverse of that integral, so that both ways agree.
 */
public final class TempoMap {
  private static final double SECONDS_BPM_PER_TICK = 60.0 / Ticks.PER_QUARTER;

  /**
   * A stretch of the song, which lasts until the next one.
   *
   * @param tick where it begins
   * @param from the tempo there
   * @param to the tempo it has reached where the next stretch begins; equal to {@code from} when it
   *     is steady
   */
  public record Stretch(int tick, Bpm from, Bpm to) {
    /** A stretch of steady tempo. */
    public static Stretch steady(int tick, Bpm bpm) {
      return new Stretch(tick, bpm, bpm);
    }

    boolean isSteady() {
      return from.equals(to);
    }
  }

  private final List<Stretch> stretches;
  private final double[] seconds;

  /**
   * A map of some stretches.
   *
   * @param stretches by tick, the first at tick 0, the last steady since it has no end
   * @throws IllegalArgumentException if they are not
   */
  public TempoMap(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
    if (stretches.isEmpty() || stretches.get(0).tick() != 0) {
      throw new IllegalArgumentException("A tempo map begins at tick 0");
    }
    if (!stretches.get(stretches.size() - 1).isSteady()) {
      throw new IllegalArgumentException("A tempo map ends steadily");
    }
    this.seconds = new double[stretches.size()];
    for (int i = 1; i < seconds.length; i++) {
      if (stretches.get(i).tick() <= stretches.get(i - 1).tick()) {
        throw new IllegalArgumentException("Tempo changes are in order of time");
      }
      seconds[i] = seconds[i - 1] + lasting(i - 1, lengthOf(i - 1));
    }
  }

  /** The same tempo throughout. */
  public static TempoMap steady(Bpm bpm) {
    return new TempoMap(List.of(Stretch.steady(0, bpm)));
  }

  /** The stretches, by tick. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** The tempo at a tick, in bpm; before tick 0 that of tick 0. */
  public double bpmAt(double tick) {
    int index = stretchAt(tick);
    Stretch stretch = stretches.get(index);
    return stretch.from().value() + slope(index) * Math.max(0, tick - stretch.tick());
  }

  /** When a tick sounds, in seconds from tick 0; negative before it. */
  public double secondsAt(double tick) {
    int index = stretchAt(tick);
    return seconds[index] + lasting(index, tick - stretches.get(index).tick());
  }

  /** The tick that sounds after that many seconds: the inverse of {@link #secondsAt}. */
  public double tickAt(double atSeconds) {
    int index = 0;
    while (index + 1 < seconds.length && seconds[index + 1] <= atSeconds) {
      index++;
    }
    Stretch stretch = stretches.get(index);
    double within = atSeconds - seconds[index];
    if (stretch.isSteady() || within < 0) {
      return stretch.tick() + stretch.from().ticks(within);
    }
    double slope = slope(index);
    double grown = StrictMath.expm1(within * slope / SECONDS_BPM_PER_TICK);
    return stretch.tick() + stretch.from().value() / slope * grown;
  }

  /**
   * The map as steady tempi, as a MIDI file needs it: a changing stretch becomes steps that last
   * exactly as long.
   *
   * @param stepTicks the longest step, at least 1
   */
  public List<Stretch> steps(int stepTicks) {
    List<Stretch> steps = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (stretch.isSteady()) {
        steps.add(stretch);
        continue;
      }
      int end = stretches.get(i + 1).tick();
      for (int tick = stretch.tick(); tick < end; tick += stepTicks) {
        int next = Math.min(end, tick + stepTicks);
        double lasts = secondsAt(next) - secondsAt(tick);
        steps.add(Stretch.steady(tick, new Bpm(SECONDS_BPM_PER_TICK * (next - tick) / lasts)));
      }
    }
    return steps;
  }

  private int stretchAt(double tick) {
    int index = 0;
    while (index + 1 < stretches.size() && stretches.get(index + 1).tick() <= tick) {
      index++;
    }
    return index;
  }

  private double lengthOf(int index) {
    return (double) stretches.get(index + 1).tick() - stretches.get(index).tick();
  }

  /** Change of tempo in bpm per tick. */
  private double slope(int index) {
    Stretch stretch = stretches.get(index);
    return stretch.isSteady()
        ? 0
        : (stretch.to().value() - stretch.from().value()) / lengthOf(index);
  }

  /** How long the first ticks of a stretch last, in seconds. */
  private double lasting(int index, double ticks) {
    Stretch stretch = stretches.get(index);
    if (stretch.isSteady() || ticks < 0) {
      return stretch.from().seconds(ticks);
    }
    double slope = slope(index);
    return SECONDS_BPM_PER_TICK / slope * StrictMath.log1p(slope * ticks / stretch.from().value());
  }
}
