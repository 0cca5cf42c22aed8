package io.songlens.api.bench;

/** A program that a benchmark compares with is missing or failed; the message says what to do. */
public final class BenchToolException extends RuntimeException {
  BenchToolException(String message) {
    super(message);
  }
}
