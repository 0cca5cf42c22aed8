package io.songlens.composer.compose.arrange;

/**
 * When an instrument plays in a section.
 *
 * @param from first tick
 * @param to the tick it falls silent at; not after {@code from} where it does not play at all
 */
record Span(int from, int to) {
  static final Span SILENT = new Span(0, 0);

  boolean isSilent() {
    return to <= from;
  }

  boolean contains(int tick) {
    return tick >= from && tick < to;
  }
}
