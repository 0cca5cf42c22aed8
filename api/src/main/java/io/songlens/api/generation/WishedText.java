package io.songlens.api.generation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what people write into a song's options, the same for every way to order a song. */
public final class WishedText {
  /** Most characters of a title. */
  public static final int MOST_TITLE = 100;

  /** Most characters of a free wish. */
  public static final int MOST_WISH = 500;

  /** Most characters of a brand. */
  public static final int MOST_BRAND = 40;

  /** Most characters of a slogan. */
  public static final int MOST_SLOGAN = 100;

  /** Most words to avoid. */
  public static final int MOST_AVOIDED = 20;

  /** Most characters of a word to avoid. */
  public static final int MOST_AVOIDED_CHARACTERS = 40;

  private WishedText() {}

  /** The text with single spaces; null when there is none. */
  public static @Nullable String tidy(@Nullable String text) {
    String tidy = text == null ? "" : text.strip().replaceAll("\\s+", " ");
    return tidy.isEmpty() ? null : tidy;
  }

  /** What is wrong with a text, to follow its option's name; empty when nothing is. */
  public static Optional<String> whyNot(@Nullable String text, int most) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("has at most " + most + " characters");
    }
    return text.codePoints().anyMatch(WishedText::isUnprintable)
        ? Optional.of("holds characters that cannot be shown")
        : Optional.empty();
  }

  /** The words of a list with commas, each once. */
  public static List<String> words(@Nullable String list) {
    return Arrays.stream((list == null ? "" : list).split("[,，、]"))
        .map(WishedText::tidy)
        .flatMap(word -> Optional.ofNullable(word).stream())
        .distinct()
        .toList();
  }

  /** What is wrong with words to avoid, to follow the option's name; empty when nothing is. */
  public static Optional<String> whyNotAvoid(List<String> words) {
    if (words.size() > MOST_AVOIDED) {
      return Optional.of("takes at most " + MOST_AVOIDED + " words, with commas between them");
    }
    Optional<String> letterless =
        words.stream()
            .filter(word -> word.codePoints().noneMatch(Character::isLetter))
            .findFirst()
            .map(word -> "takes words, not \"" + word + "\"");
    boolean tooLong =
        words.stream()
            .anyMatch(word -> word.codePointCount(0, word.length()) > MOST_AVOIDED_CHARACTERS);
    return tooLong
        ? Optional.of("takes words of at most " + MOST_AVOIDED_CHARACTERS + " characters each")
        : whyNot(String.join(" ", words), Integer.MAX_VALUE).or(() -> letterless);
  }

  /** Control characters, halves of pairs, and marks that turn the writing direction around. */
  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
