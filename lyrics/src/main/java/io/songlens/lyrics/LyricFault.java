package io.songlens.lyrics;

import io.songlens.composer.song.TokenUsage;
import org.jspecify.annotations.Nullable;

/** A writer could not write. The message says why in words for users, without secrets. */
public final class LyricFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient TokenUsage spent;

  /**
   * @param reason what went wrong, to follow "because": "the language model did not answer in time"
   * @param cause for the log, or null
   */
  public LyricFault(String reason, @Nullable Throwable cause) {
    this(reason, TokenUsage.NONE, cause);
  }

  /**
   * @param reason what went wrong, to follow "because"
   * @param spent what was asked of language models in vain
   * @param cause for the log, or null
   */
  public LyricFault(String reason, TokenUsage spent, @Nullable Throwable cause) {
    super(reason, cause);
    this.spent = spent;
  }

  /** What went wrong, to follow "because". */
  public String reason() {
    String message = getMessage();
    return message == null ? "the writer failed" : message;
  }

  /** What was asked of language models in vain. */
  public TokenUsage spent() {
    return spent;
  }
}
