package io.songlens.api.generation;

import java.util.Optional;

/**
 * Results of a song's finished stages, for whoever makes the song if this process does not come to
 * its end.
 */
public interface Checkpoints {
  /** Keeps nothing. */
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public Optional<byte[]> load(String name) {
          return Optional.empty();
        }

        @Override
        public void save(String name, byte[] result) {}
      };

  /** A result that was kept for this song; empty if its stage is still to be done. */
  Optional<byte[]> load(String name);

  /**
   * Keeps a result.
   *
   * @param name letters, digits, dots and dashes
   */
  void save(String name, byte[] result);
}
