package io.songlens.api.personal;

/** A file is no listening history that can be used; the message says why, in sentences. */
public final class UnusableHistoryException extends Exception {
  UnusableHistoryException(String message) {
    super(message);
  }
}
