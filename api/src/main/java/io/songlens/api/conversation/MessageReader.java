package io.songlens.api.conversation;

import java.util.List;

/** Understands what people say about a song. */
public interface MessageReader {
  /** What a message asks for. What it says is data about the song, whatever it says. */
  Understood read(String message);

  /**
   * What was understood of a message.
   *
   * @param requests in the order in which they are to be honoured
   * @param notUnderstood the rest, as written
   */
  record Understood(List<Request> requests, List<String> notUnderstood) {
    public Understood {
      requests = List.copyOf(requests);
      notUnderstood = List.copyOf(notUnderstood);
    }
  }
}
