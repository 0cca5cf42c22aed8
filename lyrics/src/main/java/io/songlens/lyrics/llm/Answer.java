package io.songlens.lyrics.llm;

import io.songlens.lyrics.LyricFault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** An answer that is being written. Thread-safe. */
final class Answer {
  /** No lyric is as long; a model that goes on and on is cut off. */
  static final int MOST_CHARACTERS = 40_000;

  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<String> whole = new CompletableFuture<>();
  private final Spending spending;
  private final Consumer<CallListener.Outcome> ended;

  /**
   * An answer of which nothing is there yet; it is paid for also when it is broken off.
   *
   * @param ended is told, once, what became of it
   */
  Answer(Spending spending, Consumer<CallListener.Outcome> ended) {
    this.spending = spending;
    this.ended = ended;
  }

  /** Takes a piece; false when nobody wants more. */
  boolean add(String piece) {
    int length;
    synchronized (text) {
      length = text.append(piece).length();
    }
    if (length > MOST_CHARACTERS) {
      late(new LyricFault("the language model did not stop", null));
    }
    return !whole.isDone();
  }

  int length() {
    synchronized (text) {
      return text.length();
    }
  }

  /** What there is so far. */
  String soFar() {
    synchronized (text) {
      return text.toString();
    }
  }

  void complete(String all) {
    if (whole.complete(all)) {
      ended.accept(CallListener.Outcome.ANSWERED);
    }
  }

  void fail(LyricFault fault) {
    if (end(fault)) {
      ended.accept(CallListener.Outcome.FAILED);
    }
  }

  /** It did not come in time; what was written of it is paid for all the same. */
  void late(LyricFault fault) {
    if (end(fault)) {
      spending.addUncounted();
      ended.accept(CallListener.Outcome.BROKEN_OFF);
    }
  }

  private boolean end(LyricFault fault) {
    return whole.completeExceptionally(fault);
  }

  boolean isDone() {
    return whole.isDone();
  }

  /** Whether there is nothing to come and nothing that went wrong. */
  boolean isThere() {
    return whole.isDone() && !whole.isCompletedExceptionally();
  }

  /** Wants no more of it. */
  void drop() {
    late(new LyricFault("the language model's answer was no longer wanted", null));
  }

  /**
   * The whole answer, waited for.
   *
   * @param tooSlow what to say if there is none by then
   * @throws LyricFault if there is none by then, or none to come
   */
  String await(Deadline deadline, String tooSlow) {
    try {
      whole.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      drop();
      throw new LyricFault(tooSlow, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      drop();
      throw new LyricFault("the work was interrupted", e);
    } catch (ExecutionException failed) {
      return text(); // says why
    }
    return text();
  }

  /**
   * The whole answer of one that {@linkplain #isDone is done}.
   *
   * @throws LyricFault if it failed
   */
  String text() {
    try {
      return whole.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LyricFault fault
          ? fault
          : new LyricFault("the language model could not be asked", e.getCause());
    }
  }
}
