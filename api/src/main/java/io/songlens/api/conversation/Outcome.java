package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import java.util.List;

/** What became of one request. */
sealed interface Outcome {
  /** The changed song. */
  record Done(Composition song) implements Outcome {}

  /**
   * The song stays.
   *
   * @param reason why, in words for users
   * @param alternatives words that can be sung in that place; often none
   */
  record Declined(String reason, List<String> alternatives) implements Outcome {
    public Declined {
      alternatives = List.copyOf(alternatives);
    }

    public Declined(String reason) {
      this(reason, List.of());
    }
  }
}
