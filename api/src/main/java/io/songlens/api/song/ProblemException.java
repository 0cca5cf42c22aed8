package io.songlens.api.song;

import io.songlens.api.config.SonglensProperties;

/** A request that cannot be fulfilled, with the words for whoever sent it. */
public final class ProblemException extends RuntimeException {
  private final ProblemCode code;
  private final String detail;

  /**
   * @param detail what is wrong and what to do about it
   */
  public ProblemException(ProblemCode code, String detail) {
    super(detail);
    this.code = code;
    this.detail = detail;
  }

  /** What kind of problem. */
  public ProblemCode code() {
    return code;
  }

  /** What is wrong and what to do about it. */
  public String detail() {
    return detail;
  }

  static ProblemException photoTooLarge(SonglensProperties.Uploads uploads) {
    return new ProblemException(
        ProblemCode.PHOTO_TOO_LARGE,
        "A photo may have up to %d MB, and a song up to %d photos."
            .formatted(uploads.maxPhotoSize().toMegabytes(), uploads.maxPhotos()));
  }

  /** For files that are to be verified. */
  public static ProblemException songTooLarge(SonglensProperties.Uploads uploads) {
    return new ProblemException(
        ProblemCode.SONG_TOO_LARGE,
        "A file to verify may have up to %d MB.".formatted(uploads.maxSongSize().toMegabytes()));
  }

  static ProblemException songNotFound() {
    return new ProblemException(
        ProblemCode.SONG_NOT_FOUND, "There is no song of this id; it may have been deleted.");
  }
}
