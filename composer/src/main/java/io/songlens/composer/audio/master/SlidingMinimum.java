package io.songlens.composer.audio.master;

/** The minimum of the last so many values, in constant time a value (Lemire 2006). */
final class SlidingMinimum {
  private final int span;
  private final float[] values; // a queue of candidates, rising from the oldest
  private final int[] indices;
  private int first;
  private int size;
  private int index;

  SlidingMinimum(int span) {
    this.span = span;
    this.values = new float[span];
    this.indices = new int[span];
  }

  float next(float value) {
    if (size > 0 && indices[first] <= index - span) {
      first = wrap(first + 1);
      size--;
    }
    while (size > 0 && values[wrap(first + size - 1)] >= value) {
      size--;
    }
    int last = wrap(first + size);
    values[last] = value;
    indices[last] = index++;
    size++;
    return values[first];
  }

  private int wrap(int position) {
    return position >= span ? position - span : position;
  }
}
