package io.songlens.api.generation;

import io.songlens.api.picture.Focus;
import io.songlens.api.picture.MoodPainter;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Seed;
import io.songlens.image.SceneReading;
import io.songlens.image.album.AlbumReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a song without photos, painted after its mood.
 *
 * @param paintedJpeg the picture
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PaintedMood(byte[] paintedJpeg) implements Origin {
  /** Paints it. */
  static PaintedMood of(Affect affect, Seed seed) {
    return new PaintedMood(MoodPainter.paint(affect, seed));
  }

  @Override
  public List<SceneReading> readings() {
    return List.of();
  }

  @Override
  public @Nullable AlbumReading album() {
    return null;
  }

  @Override
  public Picture cover() {
    return new Picture(paintedJpeg, Focus.MIDDLE);
  }

  @Override
  public List<Picture> story() {
    return List.of(cover());
  }
}
