package io.songlens.lyrics.llm;

import org.jspecify.annotations.Nullable;

/**
 * Hears what calls of language models come to. Called by any thread; must not wait for anything.
 */
public interface CallListener {
  /** Hears nothing. */
  CallListener NOBODY =
      new CallListener() {
        @Override
        public void ended(String model, Outcome outcome) {}

        @Override
        public void paid(
            String model, long inputTokens, long outputTokens, @Nullable Double cost) {}
      };

  /** What became of a call. */
  enum Outcome {
    /** An answer came. Whether it can be sung is another question. */
    ANSWERED,
    /** The endpoint refused, failed, or gave nothing. */
    FAILED,
    /** It was broken off, for taking too long or because nobody wanted it any more. */
    BROKEN_OFF
  }

  /**
   * Hears that a call is over.
   *
   * @param model the model's name at its endpoint
   */
  void ended(String model, Outcome outcome);

  /**
   * Hears what an answer took, where the endpoint tells it.
   *
   * @param cost in the currency that prices are set in; null where none are
   */
  void paid(String model, long inputTokens, long outputTokens, @Nullable Double cost);
}
