package io.songlens.lyrics.bank;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.StanzaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a song is to sing.
 *
 * @param said what the user and the trace call it
 * @param ways to say it, the fullest first
 * @param role the frames that sing it; null for a sentence that needs none
 * @param inChorus whether the chorus is its best place
 */
public record Wanted(String said, List<String> ways, @Nullable Role role, boolean inChorus) {
  /** Most wished words that a song sings. */
  public static final int MOST = 6;

  public Wanted {
    ways = List.copyOf(ways);
  }

  /** A slogan and a brand, which are sung as they are written in any language. */
  public static List<Wanted> asWritten(WishReading wishes) {
    List<Wanted> wanted = new ArrayList<>();
    String slogan = wishes.slogan();
    if (slogan != null) {
      wanted.add(new Wanted(slogan, List.of(plain(slogan)), null, true));
    }
    String brand = wishes.brand();
    if (brand != null) {
      wanted.add(new Wanted(brand, List.of(plain(brand)), Role.JINGLE, true));
    }
    return List.copyOf(wanted);
  }

  /** How many of slogan and brand an order has. */
  public static int toSell(WishReading wishes) {
    return (wishes.slogan() == null ? 0 : 1) + (wishes.brand() == null ? 0 : 1);
  }

  /** How many of slogan and brand a lyric sings. */
  public static int sold(WishReading wishes, Lyric lyric) {
    String text =
        lyric.stanzas().stream()
            .flatMap(stanza -> stanza.lines().stream())
            .map(Line::text)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return Math.toIntExact(
        Stream.of(wishes.slogan(), wishes.brand())
            .filter(Objects::nonNull)
            .filter(words -> isIn(plain(words).toLowerCase(Locale.ROOT), text))
            .count());
  }

  /** Whether a text says the words: not as a part of others, where letters have words. */
  private static boolean isIn(String words, String text) {
    return words
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        ? text.contains(words)
        : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
            .matcher(text)
            .find();
  }

  /**
   * The better of two lyrics for a song that has but one stanza, where the hook may leave no line
   * for slogan and brand: the usual one, unless it sells less.
   *
   * @param beside writes the other, in which slogan and brand choose their lines first
   */
  public static Lyric selling(
      WishReading wishes, List<StanzaPlan> stanzas, Lyric usual, Supplier<Lyric> beside) {
    int sold = sold(wishes, usual);
    if (stanzas.size() != 1 || sold == toSell(wishes)) {
      return usual;
    }
    Lyric other = beside.get();
    return sold(wishes, other) > sold ? other : usual;
  }

  /** Slogan or brand, whichever is sung; the slogan if neither is. */
  public static String firstSung(WishReading wishes, List<Decision> choices) {
    List<String> both =
        Stream.of(wishes.slogan(), wishes.brand()).filter(Objects::nonNull).toList();
    return both.stream()
        .filter(words -> choices.stream().anyMatch(made -> made.choice().equals(sung(words))))
        .findFirst()
        .orElseGet(() -> both.get(0));
  }

  /** What the trace says of words that are sung. */
  public static String sung(String words) {
    return words + " is sung";
  }

  /** Why it is not sung after {@link #MOST} others. */
  public String tooMany() {
    return "could not sing " + said + ": " + MOST + " wished words are the most";
  }

  /** Without signs that mean something in the bank. */
  private static String plain(String text) {
    return text.replaceAll("[()\\[\\]<>]", "").strip();
  }
}
