package io.songlens.image.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS with backtracking (Nocedal and Wright 2006, chapter 7). */
final class Lbfgs {
  private static final int MEMORY = 8;
  private static final double SUFFICIENT_DECREASE = 1e-4;

  /** A smooth function. */
  interface Objective {
    /** The value at a point; writes the slope there into {@code gradient}. */
    double evaluate(double[] point, double[] gradient);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Step(double[] moved, double[] turned, double product) {}

  private Lbfgs() {}

  /** Walks downhill from a start for at most so many steps. */
  static double[] minimise(Objective objective, double[] start, int steps) {
    double[] point = start.clone();
    double[] gradient = new double[point.length];
    double value = objective.evaluate(point, gradient);
    Deque<Step> memory = new ArrayDeque<>();
    for (int i = 0; i < steps; i++) {
      double[] direction = direction(gradient, memory);
      double slope = dot(direction, gradient);
      double length = memory.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double[] next = new double[point.length];
      double[] nextGradient = new double[point.length];
      double nextValue = Double.POSITIVE_INFINITY;
      while (nextValue > value + SUFFICIENT_DECREASE * length * slope && length > 1e-10) {
        for (int j = 0; j < next.length; j++) {
          next[j] = point[j] + length * direction[j];
        }
        nextValue = objective.evaluate(next, nextGradient);
        length /= 2;
      }
      if (value - nextValue < 1e-7 * Math.abs(value)) {
        return nextValue < value ? next : point;
      }
      remember(memory, difference(next, point), difference(nextGradient, gradient));
      point = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return point;
  }

  private static void remember(Deque<Step> memory, double[] moved, double[] turned) {
    double product = dot(moved, turned);
    if (product > 0) {
      memory.addLast(new Step(moved, turned, product));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> memory) {
    double[] direction = gradient.clone();
    double[] weights = new double[memory.size()];
    int i = weights.length;
    for (Iterator<Step> newest = memory.descendingIterator(); newest.hasNext(); ) {
      Step step = newest.next();
      weights[--i] = dot(step.moved(), direction) / step.product();
      add(direction, -weights[i], step.turned());
    }
    if (!memory.isEmpty()) {
      Step last = memory.getLast();
      scale(direction, last.product() / dot(last.turned(), last.turned()));
    }
    for (Step step : memory) {
      add(direction, weights[i++] - dot(step.turned(), direction) / step.product(), step.moved());
    }
    scale(direction, -1);
    return direction;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double[] difference(double[] one, double[] other) {
    double[] difference = one.clone();
    add(difference, -1, other);
    return difference;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static void scale(double[] what, double factor) {
    for (int i = 0; i < what.length; i++) {
      what[i] *= factor;
    }
  }
}
