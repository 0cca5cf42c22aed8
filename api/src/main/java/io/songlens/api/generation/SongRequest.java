package io.songlens.api.generation;

import java.util.List;

/**
 * An order for one song.
 *
 * @param photos the uploaded files as they came, at least one; told in this order unless all say
 *     when they were taken
 * @param options what is asked of the song
 * @param keepAll true to also get the large results: stems, the uncompressed master and the
 *     intermediate documents
 * @param keepMaster true to also get what other formats can be made from later, see {@link
 *     KeptMaster}
 */
public record SongRequest(
    List<byte[]> photos, SongOptions options, boolean keepAll, boolean keepMaster) {
  public SongRequest {
    photos = List.copyOf(photos);
    if (photos.isEmpty()) {
      throw new IllegalArgumentException("A song needs at least one photo");
    }
  }

  /** An order without what other formats can be made from later. */
  public SongRequest(List<byte[]> photos, SongOptions options, boolean keepAll) {
    this(photos, options, keepAll, false);
  }

  /** Whether the song is to come with that. */
  boolean asksFor(Extra extra) {
    return options.extras().contains(extra);
  }

  /** Whether the stems are needed, which fill much memory. */
  boolean needsStems() {
    return keepAll || asksFor(Extra.STEMS);
  }
}
