package io.songlens.composer.song;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages the voice can sing. */
public enum Language {
  ENGLISH("en"),
  /** In simplified characters, sung from pinyin. */
  MANDARIN("zh");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** The language of that code, if songs' words can be written in it. */
  public static Optional<Language> ofCode(@Nullable String code) {
    return written().stream().filter(known -> known.code.equals(code)).findFirst();
  }

  /** The languages a song's words can be written in, so that a song can be ordered in them. */
  public static List<Language> written() {
    return List.of(values());
  }
}
