package io.songlens.api.song;

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

  static ProblemException songNotFound() {
    return new ProblemException(
        ProblemCode.SONG_NOT_FOUND, "There is no song of this id; it may have been deleted.");
  }
}
