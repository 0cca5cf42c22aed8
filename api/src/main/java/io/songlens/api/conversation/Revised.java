package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import java.util.List;

/**
 * A song after several changes at once.
 *
 * @param song with all changes that could be made
 * @param changes everything that is different now
 * @param refusals what could not be done
 * @param notes what could be better about the changed lines, in sentences; they can be sung all the
 *     same
 */
public record Revised(
    Composition song, List<Change> changes, List<Refusal> refusals, List<String> notes) {
  public Revised {
    changes = List.copyOf(changes);
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  /**
   * A change that cannot be made.
   *
   * @param reason why, in words for users
   * @param alternatives lines or words that can be sung in that place, best first; often none
   */
  public record Refusal(String reason, List<String> alternatives) {
    public Refusal {
      alternatives = List.copyOf(alternatives);
    }
  }
}
