package io.songlens.image.decode;

/** What became of a file's bytes. */
public sealed interface Decoded {
  /**
   * A readable photo.
   *
   * @param pixels the photo upright, scaled down to at most {@link PhotoDecoder#MAX_SIDE}
   * @param width of the upright original, in pixels
   * @param height of the upright original, in pixels
   */
  record Photo(PixelImage pixels, int width, int height) implements Decoded {}

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
