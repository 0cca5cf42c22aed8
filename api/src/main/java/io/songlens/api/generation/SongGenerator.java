package io.songlens.api.generation;

import java.util.List;

/** Makes songs. Implementations may be called by several threads at once. */
public interface SongGenerator {
  /** The styles that can be asked for, in the order to show them. */
  List<StyleInfo> styles();

  /** Decodes a photo to say at once whether it can become a song. */
  PhotoCheck check(byte[] photo);

  /**
   * Makes a song. Equal requests give equal songs.
   *
   * @throws GenerationException if no song can be made
   * @throws java.util.concurrent.CancellationException soon after {@link Progress#isCancelled}
   *     turned true
   */
  GeneratedSong generate(SongRequest request, Progress progress);
}
