package io.songlens.image.decode;

import java.io.IOException;

/** Ends the decoding of a file; the user is told the refusal's advice, or better words. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;
  private final String advice;

  RefusedException(Refusal reason) {
    this(reason, reason.advice());
  }

  RefusedException(Refusal reason, String advice) {
    super(reason.name());
    this.reason = reason;
    this.advice = advice;
  }

  Refusal reason() {
    return reason;
  }

  String advice() {
    return advice;
  }
}
