package io.songlens.lyrics.bank;

import java.util.Locale;

/** What a couplet does in a song's story. */
public enum Role {
  /** Says what the photo shows, in the present. */
  SCENE,
  /** Says how it feels, in the present. */
  FEEL,
  /** Looks back. */
  MEMORY,
  /** Looks ahead. */
  WISH,
  /** Turns the story. */
  BRIDGE,
  /** Lifts a chorus beside its hook. */
  CHORUS,
  /** Sings a wished name. */
  NAME,
  /** Sings a wished title. */
  TITLE,
  /** Sings another wished word, such as "the dog". */
  THING,
  /** Sings a wished date. */
  DATE,
  /** Sings a brand, as it is written, in a jingle. */
  JINGLE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
