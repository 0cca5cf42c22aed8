package io.songlens.composer.wish;

import io.songlens.composer.song.Wishes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wished of a song's words: from the wishes that have a place of their own, and from the
 * free wish, English or Chinese.
 *
 * @param music what it does to mood and tempo
 * @param names of people and pets to sing, as written; kin in English begin with a capital
 * @param things other words to sing: "the dog", "海边"
 * @param dates to sing
 * @param brand a name to sing as it is written, or null
 * @param slogan a sentence to sing as it is written, or null
 * @param title a title that the free wish asks for, or null
 * @param avoided words not to sing in any form
 * @param rest what nobody understood, or null
 */
public record WishReading(
    MusicWish music,
    List<String> names,
    List<String> things,
    List<WishedDate> dates,
    @Nullable String brand,
    @Nullable String slogan,
    @Nullable String title,
    List<String> avoided,
    @Nullable String rest) {
  private static final int MOST_NAME_CHARACTERS = 30;

  public WishReading {
    names = List.copyOf(names);
    things = List.copyOf(things);
    dates = List.copyOf(dates);
    avoided = List.copyOf(avoided);
  }

  /** Reads all wishes. */
  public static WishReading of(Wishes wishes) {
    WishReading free = of(wishes.text());
    Set<String> avoided = new LinkedHashSet<>(wishes.avoid());
    avoided.addAll(free.avoided);
    return new WishReading(
        free.music,
        free.names,
        free.things,
        free.dates,
        wishes.brand() == null ? free.brand : wishes.brand(),
        wishes.slogan() == null ? free.slogan : wishes.slogan(),
        free.title,
        List.copyOf(avoided),
        free.rest);
  }

  /** Reads a free wish; null and blank text ask for nothing. */
  public static WishReading of(@Nullable String text) {
    Remaining left = new Remaining(text == null ? "" : text.strip());
    String slogan = left.take(WishPatterns.SLOGAN);
    String brand = left.take(WishPatterns.BRAND);
    String title = left.take(WishPatterns.TITLE);
    List<String> avoided = new ArrayList<>();
    left.takeAll(WishPatterns.AVOID, WishReading::wordsToAvoid).forEach(avoided::addAll);
    left.takeAll(WishPatterns.CHINESE_AVOID)
        .forEach(words -> avoided.addAll(List.of(words.split("、|和|或|以及"))));
    left.drop(WishedLanguage.phrase());
    List<WishedDate> dates =
        left.takeAll(WishedDate.pattern(), found -> Optional.of(WishedDate.of(found)));
    Set<String> names = new LinkedHashSet<>();
    Set<String> things = new LinkedHashSet<>();
    names.addAll(left.takeAll(WishPatterns.CHINESE_KIN));
    names.addAll(left.takeAll(WishPatterns.CHINESE_NAME));
    things.addAll(left.takeAll(WishPatterns.CHINESE_THING));
    for (Pattern pattern : List.of(WishPatterns.NAME, WishPatterns.MY_KIN)) {
      left.takeAll(pattern, WishReading::shortEnough).forEach(name -> names.add(capitalised(name)));
    }
    things.addAll(left.takeAll(WishPatterns.THING, WishReading::shortEnough));
    return new WishReading(
        MusicWish.of(text),
        List.copyOf(names),
        List.copyOf(things),
        dates,
        brand,
        slogan,
        title,
        avoided,
        left.rest());
  }

  /** Whether anything is to be sung, or not to be sung. */
  public boolean asksForWords() {
    return Stream.of(names, things, dates, avoided).anyMatch(list -> !list.isEmpty())
        || brand != null
        || slogan != null;
  }

  private static Optional<List<String>> wordsToAvoid(Matcher found) {
    List<String> words =
        Stream.of(found.group(1).split("\\s*,\\s*|\\s+(?:and|or|nor)\\s+|\\s*,?\\s+(?:and|or)\\s+"))
            .map(word -> word.replaceAll("[\"“”]", "").strip())
            .filter(word -> !word.isEmpty())
            .toList();
    boolean music =
        words.stream()
            .anyMatch(word -> MusicWord.ofEnglish(word.toLowerCase(Locale.ROOT)).isPresent());
    return music || words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static Optional<String> shortEnough(Matcher found) {
    String word = found.group(1).replaceAll("[\"“”]", "").strip();
    return !word.isEmpty() && word.length() <= MOST_NAME_CHARACTERS
        ? Optional.of(word)
        : Optional.empty();
  }

  private static String capitalised(String name) {
    return WishPatterns.KIN.matcher(name).matches()
        ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
        : name;
  }
}
