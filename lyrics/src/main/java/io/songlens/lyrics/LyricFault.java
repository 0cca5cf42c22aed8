package io.songlens.lyrics;

import org.jspecify.annotations.Nullable;

/** A writer could not write. The message says why in words for users, without secrets. */
public final class LyricFault extends RuntimeException {
  /**
   * @param reason what went wrong, to follow "because": "the language model did not answer in time"
   * @param cause for the log, or null
   */
  public LyricFault(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /** What went wrong, to follow "because". */
  public String reason() {
    String message = getMessage();
    return message == null ? "the writer failed" : message;
  }
}
