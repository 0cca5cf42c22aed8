package io.songlens.api.job;

import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which a song is found: title, style, what it is about, wishes and lyric. */
public final class SearchText {
  /** Most words of a search that are looked at. */
  public static final int MOST_WORDS = 8;

  private SearchText() {}

  /**
   * A song's words, in small letters.
   *
   * @param summary what it is; null while it is being made
   * @param lyric its words, or none
   */
  static String of(SongOptions options, @Nullable SongSummary summary, String lyric) {
    List<String> words = new ArrayList<>();
    Stream.of(options.title(), options.wish(), options.brand(), options.slogan(), options.style())
        .filter(Objects::nonNull)
        .forEach(words::add);
    if (summary != null) {
      words.addAll(List.of(summary.title(), summary.style(), summary.styleName()));
      summary.saw().forEach(saw -> words.add(saw.replaceFirst(" \\(\\d+ %\\)$", "")));
      words.addAll(summary.moodWords());
    }
    lyric.lines().filter(line -> !line.isBlank() && !line.startsWith("[")).forEach(words::add);
    return words.stream().distinct().collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
  }

  /** The words of a search, all of which must be found: in small letters, each once. */
  public static List<String> words(@Nullable String search) {
    return Arrays.stream((search == null ? "" : search).toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /** The pattern of SQL's "like", with "!" before signs that mean something in it. */
  static String pattern(String word) {
    return "%" + word.replaceAll("([!%_])", "!$1") + "%";
  }
}
