package io.songlens.api.conversation;

import java.util.List;

/**
 * What a message did.
 *
 * @param conversation as it goes on
 * @param changes everything about the song that is different now
 * @param declined what was understood but cannot be done, each with its reason, in words for users
 * @param notUnderstood parts of the message that were not understood, as written
 */
public record Reply(
    Conversation conversation,
    List<Change> changes,
    List<String> declined,
    List<String> notUnderstood) {
  /** What can be asked, to tell whoever was not understood. */
  public static final String HELP =
      "You can ask for: slower, faster, happier, sadder, calmer, livelier; longer, shorter, 60 seconds;"
          + " in Chinese, in English; mention the dog; without rain; call it Low Tide; another line:"
          + " \"change the second line of the chorus\"; another chorus; as a waltz; use a piano; undo.";

  public Reply {
    changes = List.copyOf(changes);
    declined = List.copyOf(declined);
    notUnderstood = List.copyOf(notUnderstood);
  }
}
