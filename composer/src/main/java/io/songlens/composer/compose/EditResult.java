package io.songlens.composer.compose;

/** What became of an edit. */
public sealed interface EditResult {
  /** The changed composition. */
  record Edited(Composition composition) implements EditResult {}

  /**
   * The edit cannot be made, and the composition stays as it is.
   *
   * @param reason why, in words for the user
   */
  record Refused(String reason) implements EditResult {}
}
