package io.songlens.composer.audio.soundfont;

/** A file that is no usable SoundFont; the message says in plain words what is wrong with it. */
public final class BankException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BankException(String message) {
    super(message);
  }
}
