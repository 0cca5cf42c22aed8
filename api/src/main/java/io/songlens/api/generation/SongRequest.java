package io.songlens.api.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order for one song.
 *
 * @param photos the uploaded files as they came; told in this order unless all say when they were
 *     taken; none for a song of wishes alone, or one that was composed before
 * @param take what it is composed from if not of photos
 * @param options what is asked of the song
 * @param keepAll true to also get the large results: stems, the uncompressed master and the
 *     intermediate documents
 * @param keepMaster true to also get what other formats and changed songs can be made from later,
 *     see {@link KeptMaster} and {@link KeptTake}
 */
public record SongRequest(
    List<byte[]> photos,
    @Nullable KeptTake take,
    SongOptions options,
    boolean keepAll,
    boolean keepMaster) {
  public SongRequest {
    photos = List.copyOf(photos);
    if (photos.isEmpty() ? take == null && !options.sayEnough() : take != null) {
      throw new IllegalArgumentException("A song is made of photos, of wishes, or of another song");
    }
  }

  /** An order for a song of photos, or without any of what its options say. */
  public SongRequest(
      List<byte[]> photos, SongOptions options, boolean keepAll, boolean keepMaster) {
    this(photos, null, options, keepAll, keepMaster);
  }

  /** An order for a song that was composed before, with all that can be changed later. */
  public static SongRequest again(KeptTake take, SongOptions options) {
    return new SongRequest(List.of(), take, options, false, true);
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
