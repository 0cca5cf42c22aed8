package io.songlens.composer.style;

import java.util.List;

/**
 * One stroke of a pattern.
 *
 * @param onset ticks from the pattern's start, on the straight grid
 * @param duration in ticks
 * @param velocity 1..127
 * @param what which notes it sounds
 */
public record Stroke(int onset, int duration, int velocity, What what) {
  /** Which notes a stroke sounds. */
  public sealed interface What {}

  /**
   * A drum.
   *
   * @param midi General MIDI percussion key
   */
  public record Drum(int midi) implements What {}

  /**
   * A note relative to the chord in force.
   *
   * @param step 1 the bass or root, 3 the third, 5 the fifth, 7 the seventh; 2, 4, 6 the scale's
   *     steps between
   * @param octave octaves above the part's lowest root
   */
  public record ChordStep(int step, int octave) implements What {}

  /**
   * Voices of the chord's voicing.
   *
   * @param indices counted from the lowest = 0; empty for all of them
   */
  public record Voices(List<Integer> indices) implements What {
    public Voices {
      indices = List.copyOf(indices);
    }
  }
}
