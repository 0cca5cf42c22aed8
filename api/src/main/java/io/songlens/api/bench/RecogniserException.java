package io.songlens.api.bench;

/** The recogniser is missing or failed; the message says what to do. */
public final class RecogniserException extends RuntimeException {
  RecogniserException(String message) {
    super(message);
  }
}
