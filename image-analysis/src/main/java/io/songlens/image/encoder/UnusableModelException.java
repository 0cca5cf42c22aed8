package io.songlens.image.encoder;

import org.jspecify.annotations.Nullable;

/** An encoder or its labels cannot be used; the message tells the operator why in one sentence. */
public final class UnusableModelException extends IllegalStateException {
  /** For the given reason. */
  public UnusableModelException(String sentence) {
    this(sentence, null);
  }

  /** For the given reason, found out by a failure. */
  public UnusableModelException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
