package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;

/** What became of one request. */
sealed interface Outcome {
  /** The changed song. */
  record Done(Composition song) implements Outcome {}

  /** The song stays; the reason is in words for users. */
  record Declined(String reason) implements Outcome {}
}
