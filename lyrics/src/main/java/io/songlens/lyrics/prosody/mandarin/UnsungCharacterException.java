package io.songlens.lyrics.prosody.mandarin;

/** A line holds a letter that nobody here knows how to sing. */
public final class UnsungCharacterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String character;

  UnsungCharacterException(int codePoint, String line) {
    super(
        "Don't know how to sing \"%s\" (U+%04X) in \"%s\""
            .formatted(Character.toString(codePoint), codePoint, line));
    this.character = Character.toString(codePoint);
  }

  /** The letter. */
  public String character() {
    return character;
  }
}
