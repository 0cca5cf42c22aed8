package io.songlens.composer.voice;

/** The program espeak-ng is missing or failed; the message says what to do. */
public final class EspeakException extends RuntimeException {
  /** What went wrong. */
  public enum Reason {
    /** The program cannot be started: most likely it is not installed. */
    MISSING,
    /** It ended with an error. */
    FAILED,
    /** It took too long and was stopped. */
    TIMED_OUT,
    /** It answered with something that is not a sound. */
    NOT_A_WAV
  }

  private static final long serialVersionUID = 1;

  private final Reason reason;

  EspeakException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }
}
