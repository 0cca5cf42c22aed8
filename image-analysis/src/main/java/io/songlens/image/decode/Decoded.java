package io.songlens.image.decode;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What became of a file's bytes. */
public sealed interface Decoded {
  /**
   * A readable photo.
   *
   * @param pixels the photo upright, scaled down to at most {@link PhotoDecoder#MAX_SIDE}
   * @param width of the upright original, in pixels
   * @param height of the upright original, in pixels
   * @param takenAt what the clock said where the photo was taken, if the photo tells it; no place,
   *     camera or name is ever read
   */
  record Photo(PixelImage pixels, int width, int height, @Nullable LocalDateTime takenAt)
      implements Decoded {}

  /**
   * A file that is not read.
   *
   * @param reason why
   * @param message what the user can do
   */
  record Rejected(Refusal reason, String message) implements Decoded {
    Rejected(Refusal reason) {
      this(reason, reason.advice());
    }
  }
}
