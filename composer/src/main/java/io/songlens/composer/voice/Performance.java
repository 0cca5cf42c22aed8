package io.songlens.composer.voice;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/** Phrases that are being sung in the background. Not thread-safe. */
public final class Performance implements AutoCloseable {
  private final Queue<ForkJoinTask<SungPhrase>> phrases;

  Performance(Collection<ForkJoinTask<SungPhrase>> phrases) {
    this.phrases = new ArrayDeque<>(phrases);
  }

  /**
   * Waits for the phrases, and forgets each when it was heard.
   *
   * @param listener gets each in the order of the song, on the calling thread, as soon as it and
   *     those before it are sung; what it throws ends the waiting
   */
  public void listen(Consumer<SungPhrase> listener) {
    for (ForkJoinTask<SungPhrase> next = phrases.peek(); next != null; next = phrases.peek()) {
      SungPhrase phrase = next.join();
      phrases.remove();
      listener.accept(phrase);
    }
  }

  /** Gives up what has not been begun. */
  @Override
  public void close() {
    phrases.forEach(phrase -> phrase.cancel(false));
  }
}
