package io.songlens.composer.wish;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a free wish changes in mood and tempo. A list of plain words, English and Chinese, each with
 * a plain effect; "less", "not" and "no" before a word turn it round. Words outside the list change
 * nothing here (the lyric may still use them), and the trace says so.
 *
 * @param valence added to the valence
 * @param arousal added to the arousal
 * @param tempo factor on the tempo
 * @param words the wish's words that had an effect, with their effects
 * @param text the wish as written; null without one
 */
public record MusicWish(
    double valence, double arousal, double tempo, List<String> words, @Nullable String text) {
  /** No change. */
  public static final MusicWish NONE = new MusicWish(0, 0, 1, List.of(), null);

  private static final Pattern WORD = Pattern.compile("[a-z]+|\\p{IsHan}+|[^a-z\\p{IsHan}]+");
  private static final Set<String> TURNING = Set.of("not", "less", "no", "never", "without");
  private static final Set<String> BETWEEN = Set.of("so", "too", "very", "that", "as");

  public MusicWish {
    words = List.copyOf(words);
  }

  /** Reads a wish; null and blank text change nothing. */
  public static MusicWish of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    double valence = 0;
    double arousal = 0;
    double tempo = 1;
    List<String> words = new ArrayList<>();
    for (Found found : found(text.toLowerCase(Locale.ROOT))) {
      int sign = found.turned() ? -1 : 1;
      MusicWord effect = found.word();
      valence += sign * effect.valence();
      arousal += sign * effect.arousal();
      tempo *= found.turned() ? 1 / effect.tempo() : effect.tempo();
      words.add("wish: " + (found.turned() ? "less " : "") + found.text());
    }
    return new MusicWish(valence, arousal, tempo, words, text);
  }

  private record Found(String text, MusicWord word, boolean turned) {}

  private static List<Found> found(String text) {
    List<Found> found = new ArrayList<>();
    boolean turned = false;
    Matcher runs = WORD.matcher(text);
    while (runs.find()) {
      String run = runs.group();
      if (Character.isIdeographic(run.charAt(0))) {
        MusicWord.inChinese(run)
            .forEach(hit -> found.add(new Found(hit.text(), hit.word(), hit.turned())));
        continue;
      }
      Optional<MusicWord> word = MusicWord.ofEnglish(run);
      if (word.isPresent()) {
        found.add(new Found(run, word.get(), turned));
      }
      boolean letters = Character.isLetter(run.charAt(0));
      turned = letters ? TURNING.contains(run) || (turned && BETWEEN.contains(run)) : turned;
    }
    return found;
  }

  /** Whether it changes anything. */
  public boolean changes() {
    return !words.isEmpty();
  }

  /** The mood that a photo's becomes by the wish. */
  public Affect applyTo(Affect affect) {
    return Affect.clamped(affect.valence() + valence, affect.arousal() + arousal);
  }

  /** What the wish does to the music, for the trace; empty without a wish. */
  public Optional<Decision> decision() {
    if (text == null) {
      return Optional.empty();
    }
    if (words.isEmpty()) {
      return Optional.of(
          new Decision("wish", "no change of the music", List.of("no known word in the wish")));
    }
    String change =
        String.format(
            Locale.ROOT, "valence %+.2f, arousal %+.2f, tempo x%.2f", valence, arousal, tempo);
    return Optional.of(new Decision("wish", change, words));
  }
}
