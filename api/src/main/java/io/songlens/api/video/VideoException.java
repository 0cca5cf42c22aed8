package io.songlens.api.video;

/** No video came of a song; the message is for the log. */
public final class VideoException extends RuntimeException {
  VideoException(String message) {
    super(message);
  }

  VideoException(String message, Throwable cause) {
    super(message, cause);
  }
}
