package io.songlens.api.generation;

/** Whether a photo can become a song, found out by decoding it. */
public sealed interface PhotoCheck {
  /**
   * It can.
   *
   * @param width of the upright picture in pixels
   * @param height of the upright picture in pixels
   */
  record Fine(int width, int height) implements PhotoCheck {}

  /**
   * It cannot.
   *
   * @param reason what kind of trouble
   * @param message what the user should know, in one plain sentence
   */
  record Refused(Reason reason, String message) implements PhotoCheck {}

  /** Kinds of trouble with a photo. */
  enum Reason {
    /** No bytes at all. */
    EMPTY,
    /** Not a picture, or of a kind that is not read here. */
    UNSUPPORTED,
    /** A picture that is cut short, damaged, too small, or takes too long to open. */
    BROKEN,
    /** More bytes or pixels than are accepted. */
    TOO_LARGE,
    /** It seems to show nudity, and the content gate is on. */
    EXPLICIT
  }
}
