package io.songlens.composer.song;

/** Languages a song can be sung in. */
public enum Language {
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** ISO 639-1 code. */
  public String code() {
    return code;
  }
}
