package io.songlens.composer.song;

import java.util.Arrays;
import java.util.List;

/** Languages the voice can sing. */
public enum Language {
  ENGLISH("en", true),
  /** Sung from pinyin; nothing here writes Mandarin words yet, so no song can be ordered in it. */
  MANDARIN("zh", false);

  private final String code;
  private final boolean written;

  Language(String code, boolean written) {
    this.code = code;
    this.written = written;
  }

  /** ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** The languages a song's words can be written in, so that a song can be ordered in them. */
  public static List<Language> written() {
    return Arrays.stream(values()).filter(language -> language.written).toList();
  }
}
