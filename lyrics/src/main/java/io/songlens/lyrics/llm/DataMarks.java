package io.songlens.lyrics.llm;

import org.jspecify.annotations.Nullable;

/**
 * Puts text of users and photos between marks, so that a model can tell it from instructions. The
 * text cannot contain a mark, nor characters that nobody sees, nor more than its share.
 */
final class DataMarks {
  private DataMarks() {}

  /** The text between its marks and a line break; nothing for no text. */
  static String marked(String mark, @Nullable String text, int mostCharacters) {
    String safe = text == null ? "" : safe(text, mostCharacters);
    return safe.isEmpty() ? "" : "<%s>%s</%s>%n".formatted(mark, safe, mark);
  }

  /** One line of visible characters without angle brackets, cut to so many characters. */
  static String safe(String text, int mostCharacters) {
    String visible =
        text.replaceAll("[<>\uFF1C\uFF1E\uFE64\uFE65\u2039\u203A\u3008\u3009]", " ")
            .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return visible.codePointCount(0, visible.length()) <= mostCharacters
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, mostCharacters));
  }
}
