package io.songlens.api.job;

import java.time.Instant;
import java.util.Locale;

/**
 * What was deleted of a song at a time.
 *
 * @param at when
 * @param why what for
 * @param photos how many photos that it was made from
 * @param results how many results of stages on its way
 * @param files how many files of the song itself, the kept master among them
 */
public record Deletion(Instant at, Why why, int photos, int results, int files) {
  /** Why something is deleted. */
  public enum Why {
    /** The song is done; what it was made from is not needed any more. */
    DONE,
    /** The song failed. */
    FAILED,
    /** Somebody asked for it. */
    ASKED,
    /** It was kept as long as the operator wished. */
    RETENTION,
    /** It was left by an order that was cut off, or came after all else was deleted. */
    LEFTOVER;

    /** The word for it in the database and in answers: "asked". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Why ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it is worth a note though there was no file left. */
    boolean isWhole() {
      return this == ASKED || this == RETENTION;
    }
  }
}
