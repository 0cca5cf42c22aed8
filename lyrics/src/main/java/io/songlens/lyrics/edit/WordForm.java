package io.songlens.lyrics.edit;

import java.util.List;

/** The regular forms of an English word. */
enum WordForm {
  PLAIN,
  PLURAL,
  PAST,
  ING;

  /** The forms that words of a kind have: nouns a plural, regular verbs a past. */
  static List<WordForm> of(String kind) {
    return switch (kind) {
      case "noun" -> List.of(PLAIN, PLURAL);
      case "verb" -> List.of(PLAIN, PLURAL, PAST, ING);
      default -> List.of(PLAIN);
    };
  }

  String apply(String word) {
    return switch (this) {
      case PLAIN -> word;
      case PLURAL -> plural(word);
      case PAST -> stem(word) + (word.endsWith("e") ? "d" : "ed");
      case ING ->
          (word.endsWith("e") ? word.substring(0, word.length() - 1) : doubled(word)) + "ing";
    };
  }

  private static String plural(String word) {
    if (word.matches(".*(?:s|x|z|ch|sh)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  private static String stem(String word) {
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "i" : doubled(word);
  }

  /** A short word doubles its last letter: "hum", "humming". */
  private static String doubled(String word) {
    return word.matches("[^aeiou]*[aeiou][bdgklmnprt]") && !word.endsWith("k")
        ? word + word.charAt(word.length() - 1)
        : word;
  }
}
