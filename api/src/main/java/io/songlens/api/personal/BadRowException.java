package io.songlens.api.personal;

/** A row cannot be used; the message goes on after "row 7 ". */
final class BadRowException extends Exception {
  BadRowException(String message) {
    super(message);
  }
}
