package io.songlens.api.generation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.songlens.api.picture.Focus;
import io.songlens.image.SceneReading;
import io.songlens.image.album.AlbumReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a song's pictures are: photos, or one that was painted for a song without photos. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(SeenPhotos.class), @JsonSubTypes.Type(PaintedMood.class)})
sealed interface Origin permits SeenPhotos, PaintedMood {
  /** A picture and what matters in it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Picture(byte[] jpeg, Focus focus) {}

  /** What the photos show, in the order given; none without photos. */
  List<SceneReading> readings();

  /** What the photos tell together; null without photos. */
  @Nullable AlbumReading album();

  /** The picture on the cover. */
  Picture cover();

  /** The pictures that are shown while the song is heard, at least one. */
  List<Picture> story();
}
