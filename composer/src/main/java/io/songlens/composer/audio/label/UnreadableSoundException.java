package io.songlens.composer.audio.label;

import java.io.IOException;

/** A file holds no sound that can be read; the message, a sentence for people, says why. */
public final class UnreadableSoundException extends IOException {
  public UnreadableSoundException(String message) {
    super(message);
  }
}
