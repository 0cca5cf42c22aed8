package io.songlens.api.generation;

import org.jspecify.annotations.Nullable;

/** No song came of a request. */
public final class GenerationException extends RuntimeException {
  private final String code;
  private final boolean retryable;

  /**
   * @param code a stable word for programs: "photo-broken", "soundfont-missing"
   * @param message what the user should know; shown as it is, so no paths and no secrets
   * @param retryable whether the same request may work later
   * @param cause for the log only
   */
  public GenerationException(
      String code, String message, boolean retryable, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.retryable = retryable;
  }

  /** A stable word for programs. */
  public String code() {
    return code;
  }

  /** Whether the same request may work later. */
  public boolean retryable() {
    return retryable;
  }

  /** What the user should know. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? code : message;
  }
}
