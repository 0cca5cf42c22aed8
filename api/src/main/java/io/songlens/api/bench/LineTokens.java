package io.songlens.api.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words as a recogniser's dictionary has them: small letters, apostrophes, nothing else. */
final class LineTokens {
  private LineTokens() {}

  /** The tokens of a printed word or line, one for each part of a hyphenated word. */
  static List<String> of(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^a-z' ]", " ");
    return Arrays.stream(plain.split(" "))
        .filter(token -> !token.replace("'", "").isEmpty())
        .toList();
  }
}
