package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import java.util.ArrayList;
import java.util.List;

/**
 * A song that is talked about, and what has been said.
 *
 * @param song as it is accepted now: its words, its plan, and all that is wished of it
 * @param turns messages that changed it, oldest first, without those that were taken back
 */
public record Conversation(Composition song, List<Turn> turns) {
  public Conversation {
    turns = List.copyOf(turns);
  }

  /**
   * A message that changed the song.
   *
   * @param message as it was written
   * @param before the song before it
   * @param changes what it changed
   */
  public record Turn(String message, Composition before, List<Change> changes) {
    public Turn {
      changes = List.copyOf(changes);
    }
  }

  /** The beginning of a conversation. */
  public static Conversation about(Composition song) {
    return new Conversation(song, List.of());
  }

  Conversation then(String message, Composition changed, List<Change> changes) {
    List<Turn> more = new ArrayList<>(turns);
    more.add(new Turn(message, song, changes));
    return new Conversation(changed, more);
  }

  /** The conversation without its last turn. */
  Conversation undone() {
    return new Conversation(lastTurn().before(), turns.subList(0, turns.size() - 1));
  }

  Turn lastTurn() {
    return turns.get(turns.size() - 1);
  }
}
