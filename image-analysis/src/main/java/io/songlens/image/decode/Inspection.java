package io.songlens.image.decode;

import org.jspecify.annotations.Nullable;

/** What a file's structure tells without decoding a pixel. */
sealed interface Inspection {
  /**
   * A complete file.
   *
   * @param width in pixels, as stored
   * @param height in pixels, as stored
   * @param essentials the file without metadata, profiles and trailing bytes: all a decoder is
   *     shown
   * @param exif the EXIF block in TIFF form, if there is one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sound(int width, int height, byte[] essentials, byte @Nullable [] exif)
      implements Inspection {}

  /**
   * A file that no decoder should see.
   *
   * @param reason why
   * @param width as far as the header told, in pixels, or 0
   * @param height as far as the header told, in pixels, or 0
   */
  record Broken(Refusal reason, int width, int height) implements Inspection {
    Broken(Refusal reason) {
      this(reason, 0, 0);
    }
  }
}
