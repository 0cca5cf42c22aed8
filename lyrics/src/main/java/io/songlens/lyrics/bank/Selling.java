package io.songlens.lyrics.bank;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.StanzaPlan;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that short songs of a brand sing what they are for: its slogan and its name. */
public final class Selling {
  private Selling() {}

  /**
   * The better of two lyrics for a song that has but one stanza, where the hook may leave no line
   * for slogan and brand: the usual one, unless it sells less.
   *
   * @param beside writes the other, in which slogan and brand choose their lines first
   */
  public static Lyric better(
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
        .filter(
            words -> choices.stream().anyMatch(made -> made.choice().equals(Wanted.sung(words))))
        .findFirst()
        .orElseGet(() -> both.get(0));
  }

  /** How many of slogan and brand an order has. */
  private static int toSell(WishReading wishes) {
    return (wishes.slogan() == null ? 0 : 1) + (wishes.brand() == null ? 0 : 1);
  }

  /** How many of slogan and brand a lyric sings. */
  private static int sold(WishReading wishes, Lyric lyric) {
    String text =
        lyric.stanzas().stream()
            .flatMap(stanza -> stanza.lines().stream())
            .map(Line::text)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return Math.toIntExact(
        Stream.of(wishes.slogan(), wishes.brand())
            .filter(Objects::nonNull)
            .filter(words -> isIn(Wanted.plain(words).toLowerCase(Locale.ROOT), text))
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
}
