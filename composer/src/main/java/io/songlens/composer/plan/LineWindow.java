package io.songlens.composer.plan;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Ticks;

/**
 * When a line may sound, on the straight grid. Windows of successive lines never overlap and leave
 * an eighth note between them, so that each line can be sung, and changed, by itself.
 *
 * @param first the earliest tick a syllable may begin: the pickup before the line's first bar
 * @param downbeat the line's first bar line
 * @param release the tick by which the last note ends
 */
public record LineWindow(int first, int downbeat, int release) {
  /**
   * The window of a line.
   *
   * @param style its style
   * @param sectionTick where its section begins
   * @param line the line
   */
  public static LineWindow of(Style style, int sectionTick, LinePlan line) {
    int eighth = Ticks.PER_QUARTER / 2;
    int bar = style.meter().ticksPerBar();
    int downbeat = sectionTick + line.startBar() * bar;
    int ticks = line.bars() * bar;
    int pickup = Math.min(style.melody().anacrusisEighths(), ticks / (eighth * 8)) * eighth;
    return new LineWindow(
        Math.max(0, downbeat - pickup), downbeat, downbeat + ticks - pickup - eighth);
  }

  /** The bars from its downbeat on, a last one that is not full included. */
  public int bars(Meter meter) {
    int bar = meter.ticksPerBar();
    return (release - downbeat + bar - 1) / bar;
  }
}
