package io.songlens.api.cli;

/** What the user gave cannot be used; the message says what to do instead. */
final class UsageException extends RuntimeException {
  static final int EXIT_CODE = 2;

  UsageException(String message) {
    super(message);
  }
}
