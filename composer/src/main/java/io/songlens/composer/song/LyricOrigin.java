package io.songlens.composer.song;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a lyric, told to the user as it is.
 *
 * @param writer "bank", or the language model's name
 * @param repairedLines lines that were repaired or replaced after checking
 * @param fallbackReason why the configured language model's words were not used; null when they
 *     were, or when none is configured
 * @param usage what was asked of language models for it; null when none was asked
 */
public record LyricOrigin(
    String writer, int repairedLines, @Nullable String fallbackReason, @Nullable TokenUsage usage) {
  /** Written without asking a language model. */
  public LyricOrigin(String writer, int repairedLines, @Nullable String fallbackReason) {
    this(writer, repairedLines, fallbackReason, null);
  }
}
