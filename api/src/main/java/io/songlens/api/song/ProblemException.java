package io.songlens.api.song;

import io.songlens.api.config.SonglensProperties;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be fulfilled, with the words for whoever sent it. */
public final class ProblemException extends RuntimeException {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ProblemCode code;
  private final String detail;
  private final @Nullable Duration retryAfter;
  private final transient Map<String, Object> more;

  /**
   * @param detail what is wrong and what to do about it
   */
  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, code.status() == HttpStatus.SERVICE_UNAVAILABLE ? SOON : null, Map.of());
  }

  /**
   * @param detail what is wrong and what to do about it
   * @param retryAfter when the same request may succeed; null if never
   */
  public ProblemException(ProblemCode code, String detail, @Nullable Duration retryAfter) {
    this(code, detail, retryAfter, Map.of());
  }

  /**
   * @param detail what is wrong and what to do about it
   * @param more further members of the problem, for programs
   */
  ProblemException(ProblemCode code, String detail, Map<String, Object> more) {
    this(code, detail, null, more);
  }

  /**
   * @param detail what is wrong and what to do about it
   * @param retryAfter when the same request may succeed; null if never
   * @param more further members of the problem, for programs
   */
  public ProblemException(
      ProblemCode code, String detail, @Nullable Duration retryAfter, Map<String, Object> more) {
    super(detail);
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
    this.more = Map.copyOf(more);
  }

  /** What kind of problem. */
  public ProblemCode code() {
    return code;
  }

  /** What is wrong and what to do about it. */
  public String detail() {
    return detail;
  }

  /** When the same request may succeed; empty if never. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  Map<String, Object> more() {
    return more;
  }

  /** For photos that have more bytes than are taken. */
  public static ProblemException photoTooLarge(SonglensProperties.Uploads uploads) {
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
