package io.songlens.api.conversation;

/** A song does not sing the line that is asked about; the message says what it has, for users. */
public final class NoSuchLineException extends RuntimeException {
  NoSuchLineException(String message) {
    super(message);
  }
}
