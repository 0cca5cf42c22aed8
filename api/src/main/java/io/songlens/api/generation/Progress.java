package io.songlens.api.generation;

import java.util.concurrent.CancellationException;

/** Tells how far a song is, and whether it is still wanted. May be called from any thread. */
public interface Progress {
  /** Listens to nobody and never cancels. */
  Progress IGNORED =
      new Progress() {
        @Override
        public void report(Stage stage, double percent) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /**
   * Says what is being done now.
   *
   * @param stage the stage at work
   * @param percent how much of the whole song is done, 0..100; it should never fall
   */
  void report(Stage stage, double percent);

  /** Whether anybody wants to hear the opening while the rest is being made. */
  default boolean wantsOpening() {
    return false;
  }

  /** Takes the opening: a short file of sound. Called once at most, if it is wanted. */
  default void opening(Artifact file) {}

  /** Whether the work should stop soon; cheap enough to ask often. */
  boolean isCancelled();

  /**
   * To be called between steps of the work.
   *
   * @throws CancellationException if the song is no longer wanted
   */
  default void stopIfCancelled() {
    if (isCancelled()) {
      throw new CancellationException("The song was cancelled");
    }
  }
}
