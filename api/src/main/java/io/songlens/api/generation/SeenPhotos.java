package io.songlens.api.generation;

import io.songlens.api.picture.Focus;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.SceneReading;
import io.songlens.image.album.AlbumReading;
import io.songlens.image.vision.Evidence;
import java.util.List;

/**
 * What a song takes from its photos.
 *
 * @param photos as given
 * @param album the same photos as one
 */
record SeenPhotos(List<Seen> photos, AlbumReading album) implements Origin {
  SeenPhotos {
    photos = List.copyOf(photos);
  }

  /**
   * One photo.
   *
   * @param reading what it shows
   * @param coverJpeg the photo upright and free of metadata
   * @param evidence where it speaks for its tags; empty unless everything is to be told
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Seen(SceneReading reading, byte[] coverJpeg, List<Evidence> evidence) {
    private Picture picture() {
      return new Picture(coverJpeg, Focus.of(reading));
    }
  }

  static SeenPhotos of(List<PhotoOutcome.Read> read, boolean withEvidence) {
    return new SeenPhotos(
        read.stream()
            .map(
                photo ->
                    new Seen(
                        photo.reading(),
                        photo.coverJpeg(),
                        withEvidence ? photo.evidence() : List.of()))
            .toList(),
        AlbumReading.of(read));
  }

  @Override
  public List<SceneReading> readings() {
    return photos.stream().map(Seen::reading).toList();
  }

  @Override
  public Picture cover() {
    return moving().picture();
  }

  /** A changed song has the cover's photo only. */
  @Override
  public List<Picture> story() {
    return album.photos().stream()
        .map(photos::get)
        .filter(seen -> seen.coverJpeg().length > 0)
        .map(Seen::picture)
        .toList();
  }

  /** The photo that moves most: the song's cover. */
  Seen moving() {
    return photos.get(album.arc().climax());
  }
}
