package io.songlens.api.generation;

/** The steps of making a song, in their order. */
public enum Stage {
  ANALYSING,
  PLANNING,
  WRITING,
  COMPOSING,
  RENDERING,
  MASTERING,
  STORING
}
