package io.songlens.composer.audio.soundfont;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Part of a preset or an instrument: for which keys and velocities it holds, and what it says.
 *
 * @param lowestKey 0..127
 * @param highestKey 0..127
 * @param lowestVelocity 0..127
 * @param highestVelocity 0..127
 * @param values what it says
 * @param modulators its rules
 */
record Zone(
    int lowestKey,
    int highestKey,
    int lowestVelocity,
    int highestVelocity,
    Map<Generator, Integer> values,
    List<Modulator> modulators) {
  static final Zone EMPTY = new Zone(0, 127, 0, 127, Map.of(), List.of());

  Zone {
    values = Map.copyOf(values);
    modulators = List.copyOf(modulators);
  }

  static Zone of(Map<Generator, Integer> values, List<Modulator> modulators) {
    int keys = values.getOrDefault(Generator.KEY_RANGE, 127 << 8);
    int velocities = values.getOrDefault(Generator.VELOCITY_RANGE, 127 << 8);
    return new Zone(
        keys & 0xff,
        keys >> 8 & 0xff,
        velocities & 0xff,
        velocities >> 8 & 0xff,
        values,
        modulators);
  }

  boolean holdsFor(int key, int velocity) {
    return key >= lowestKey
        && key <= highestKey
        && velocity >= lowestVelocity
        && velocity <= highestVelocity;
  }

  /** The number that a generator with an index has, -1 for none. */
  int index(Generator generator) {
    return values.getOrDefault(generator, -1);
  }

  /** What it says, and where it says nothing, what the global zone says. */
  Map<Generator, Integer> valuesOver(Zone global) {
    Map<Generator, Integer> all = new EnumMap<>(Generator.class);
    all.putAll(global.values);
    all.putAll(values);
    return all;
  }
}
