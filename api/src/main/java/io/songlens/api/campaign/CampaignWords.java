package io.songlens.api.campaign;

import io.songlens.api.generation.WishedText;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what people write into campaigns, the same on the command line, in forms and in tables. */
public final class CampaignWords {
  /** Most styles of one campaign. */
  private static final int MOST_VALUES = 12;

  /** The largest integer that every JSON reader keeps exact (RFC 8259, section 6). */
  private static final long MAX_SEED = (1L << 53) - 1;

  private CampaignWords() {}

  /** Something that is not understood; the message tells whoever wrote it. */
  public static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
      super(message);
    }

    /** What is wrong. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** The brand's name, which must be there. */
  public static String brand(@Nullable String text) throws NotUnderstood {
    String brand = text("brand", text, WishedText.MOST_BRAND);
    if (brand == null || brand.codePoints().noneMatch(Character::isLetter)) {
      throw new NotUnderstood("brand is needed: a name, to be sung as it is written");
    }
    return brand;
  }

  /** A slogan; null for none. */
  public static @Nullable String slogan(@Nullable String text) throws NotUnderstood {
    return text("slogan", text, WishedText.MOST_SLOGAN);
  }

  /** A wish; null for none. */
  public static @Nullable String wish(@Nullable String text) throws NotUnderstood {
    return text("wish", text, WishedText.MOST_WISH);
  }

  private static @Nullable String text(String name, @Nullable String text, int most)
      throws NotUnderstood {
    String tidy = WishedText.tidy(text);
    String why = WishedText.whyNot(tidy, most).orElse(null);
    if (why != null) {
      throw new NotUnderstood(name + " " + why);
    }
    return tidy;
  }

  /** Durations in seconds, each once; the usual ones where none is given. */
  public static List<Integer> durations(@Nullable String list) throws NotUnderstood {
    List<Integer> durations = new ArrayList<>();
    for (String word : words("durations", list, "6,15,30,60")) {
      durations.add(seconds(word));
    }
    return durations;
  }

  /** One duration in seconds. */
  public static int seconds(@Nullable String word) throws NotUnderstood {
    String digits = word == null ? "" : word.strip();
    long most = Wishes.MAX_DURATION.toSeconds();
    int seconds = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    if (seconds < Wishes.MIN_DURATION.toSeconds() || seconds > most) {
      throw new NotUnderstood("a duration is a whole number of seconds from 6 to " + most);
    }
    return seconds;
  }

  /** Languages, each once; English where none is given. */
  public static List<Language> languages(@Nullable String list) throws NotUnderstood {
    List<Language> languages = new ArrayList<>();
    for (String word : words("languages", list, Language.ENGLISH.code())) {
      languages.add(
          Language.ofCode(word)
              .orElseThrow(
                  () ->
                      new NotUnderstood(
                          "songs can be sung in: "
                              + String.join(", ", codes(Language.written(), Language::code)))));
    }
    return languages;
  }

  /** Ids of styles, each once, unchecked. */
  public static List<String> styles(@Nullable String list) throws NotUnderstood {
    return words("styles", list, "jingle");
  }

  /** A seed; null where none is given. */
  static @Nullable Long seed(@Nullable String text) throws NotUnderstood {
    String digits = text == null ? "" : text.strip();
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[0-9]{1,16}") || Long.parseLong(digits) > MAX_SEED) {
      throw new NotUnderstood("seed is a whole number from 0 to " + MAX_SEED);
    }
    return Long.parseLong(digits);
  }

  private static <T> List<String> codes(List<T> known, Function<T, String> code) {
    return known.stream().map(code).toList();
  }

  private static List<String> words(String name, @Nullable String list, String usual)
      throws NotUnderstood {
    String given = list == null || list.isBlank() ? usual : list;
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(given.split(",", -1)).map(String::strip).forEach(words::add);
    if (words.contains("") || words.size() > MOST_VALUES) {
      throw new NotUnderstood(
          name + " takes up to " + MOST_VALUES + " values with commas between them");
    }
    return List.copyOf(words);
  }
}
