package io.songlens.composer.style;

import java.util.List;

/**
 * Something an instrument plays over and over.
 *
 * @param ticks how long it lasts: whole bars
 * @param strokes by onset
 */
public record PlayPattern(int ticks, List<Stroke> strokes) {
  public PlayPattern {
    strokes = List.copyOf(strokes);
  }
}
