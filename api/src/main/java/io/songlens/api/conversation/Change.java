package io.songlens.api.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a song that is different now.
 *
 * @param kind what sort of thing
 * @param where which one of them: a line's place, a part; empty where there is only one
 * @param before what it was; null if there was none
 * @param after what it is; null if there is none any more
 */
public record Change(Kind kind, String where, @Nullable String before, @Nullable String after) {
  /** What can be different. */
  public enum Kind {
    TITLE,
    LANGUAGE,
    STYLE,
    TEMPO,
    DURATION,
    VOICE,
    KEY,
    MOOD,
    FORM,
    LINE,
    INSTRUMENT,
    MUSIC,
    WISH
  }

  /** The change in words: "tempo: 90.0 bpm, now 79.2 bpm". */
  public String text() {
    String what = kind.name().toLowerCase(Locale.ROOT) + (where.isEmpty() ? "" : " " + where);
    if (before == null) {
      return what + ": " + after;
    }
    return what + ": " + before + ", now " + (after == null ? "gone" : after);
  }
}
