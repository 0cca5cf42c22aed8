package io.songlens.composer.song;

/**
 * Where a voice is treated.
 *
 * @param effect how
 * @param startTick from there
 * @param endTick until there
 */
public record EffectSpan(VocalEffect effect, int startTick, int endTick) {
  public EffectSpan {
    if (endTick <= startTick) {
      throw new IllegalArgumentException("An effect of no duration at tick " + startTick);
    }
  }

  /** Whether a tick lies in it. */
  public boolean contains(int tick) {
    return tick >= startTick && tick < endTick;
  }
}
