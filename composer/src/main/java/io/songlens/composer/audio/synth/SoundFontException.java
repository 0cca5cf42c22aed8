package io.songlens.composer.audio.synth;

import org.jspecify.annotations.Nullable;

/** The instruments' sounds are missing or unusable; the message says what the operator can do. */
public final class SoundFontException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SoundFontException(String message) {
    this(message, null);
  }

  public SoundFontException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
