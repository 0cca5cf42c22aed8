package io.songlens.image.decode;

/** Why a photo was not read. The message of each tells the user what to do about it. */
public enum Refusal {
  /** No bytes at all. */
  EMPTY("The photo is empty. Choose the file again; it may not have finished uploading."),
  /** The content is that of no picture format, whatever the name says. */
  NOT_AN_IMAGE("This file is not a picture. Choose a photo saved as JPEG, PNG or WebP."),
  /**
   * A picture, but of a format, or a rare kind of a format, that is not read here; HEIC and AVIF
   * where the tool for them is not installed.
   */
  UNSUPPORTED_FORMAT(
      "This picture format cannot be read here. Save or export the photo as JPEG, PNG or WebP and try"
          + " again."),
  /** The file ends before the picture does. */
  TRUNCATED("The photo is cut short: part of the file is missing. Copy or upload it again."),
  /** The file contradicts itself, or its pixels cannot be decoded. */
  DAMAGED(
      "The photo is damaged and cannot be opened. Open it in a photo app, save a copy, and use that."),
  /** More bytes than allowed. */
  TOO_MANY_BYTES(
      "The photo file is too large. Export it at a lower quality or size and try again."),
  /** More pixels than allowed, as told by the header; nothing was decoded. */
  TOO_MANY_PIXELS("The photo has too many pixels. Make a smaller copy and try again."),
  /** Decoding took longer than allowed and was stopped. */
  TOO_SLOW("The photo takes too long to open. Save a smaller copy as JPEG and use that."),
  /** Too few pixels to see anything in. */
  TOO_SMALL("The photo is too small to see anything in. Use one of at least 32 by 32 pixels."),
  /** It seems to show nudity, and the operator's content gate is on. */
  EXPLICIT(
      "This photo seems to show nudity, which this service does not take. Choose another one.");

  private final String advice;

  Refusal(String advice) {
    this.advice = advice;
  }

  /** What the user can do, in one or two plain sentences. */
  public String advice() {
    return advice;
  }
}
