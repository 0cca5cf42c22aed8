package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.check.TopicWords;
import io.songlens.lyrics.prosody.Prosody;
import io.songlens.lyrics.prosody.Scansion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways to sing a bank line: with and without its optional words, in each reading. */
final class LineOptions {
  /** What a syllable more or less than the ideal costs, against 1 for a perfect stress fit. */
  private static final double SYLLABLE_COST = 0.12;

  private static final Pattern OPTIONAL = Pattern.compile("\\(([^)]*)\\)");

  private final Prosody prosody;
  private final TopicWords topicWords;
  private final Map<String, List<Sung>> known = new ConcurrentHashMap<>();

  LineOptions(Prosody prosody, TopicWords topicWords) {
    this.prosody = prosody;
    this.topicWords = topicWords;
  }

  private record Sung(
      Line line,
      String stresses,
      Set<String> words,
      Set<String> topics,
      List<Set<String>> topicsOfWords) {}

  /**
   * A line laid on its place.
   *
   * @param line its words
   * @param words its content words
   * @param topics ids of what it names
   * @param topicsOfWords for each word that names something, what
   * @param stressFit 0..1
   * @param score stress fit less the distance from the ideal number of syllables
   */
  record Fitted(
      Line line,
      Set<String> words,
      Set<String> topics,
      List<Set<String>> topicsOfWords,
      double stressFit,
      double score) {}

  /**
   * The best way to sing the text in its place; null when no way has few or many enough syllables.
   */
  @Nullable Fitted fit(String text, LinePlan plan) {
    Fitted best = null;
    for (Sung option : known.computeIfAbsent(text, this::read)) {
      int syllables = option.stresses().length();
      if (syllables < plan.minSyllables() || syllables > plan.maxSyllables()) {
        continue;
      }
      double fit = Scansion.fit(option.stresses(), plan.stresses());
      double score = fit - SYLLABLE_COST * Math.abs(syllables - plan.idealSyllables());
      if (best == null || score > best.score()) {
        best =
            new Fitted(
                option.line(), option.words(), option.topics(), option.topicsOfWords(), fit, score);
      }
    }
    return best;
  }

  /** A text as it is printed when it is sung. */
  String spoken(String text) {
    return prosody.line(text).text();
  }

  private List<Sung> read(String text) {
    List<Sung> options = new ArrayList<>();
    for (String variant : variants(text)) {
      for (Line line : prosody.readings(variant)) {
        options.add(
            new Sung(
                line,
                Scansion.stresses(line),
                contentWords(line),
                topicWords.topics(line),
                topicsOfWords(line)));
      }
    }
    return List.copyOf(options);
  }

  private List<Set<String>> topicsOfWords(Line line) {
    return line.words().stream()
        .map(topicWords::topics)
        .filter(topics -> !topics.isEmpty())
        .toList();
  }

  /** Every text that arises when optional words are kept or left out; the full one first. */
  static Set<String> variants(String text) {
    Set<String> variants = new LinkedHashSet<>();
    Matcher optional = OPTIONAL.matcher(text);
    if (!optional.find()) {
      variants.add(tidy(text));
      return variants;
    }
    String before = text.substring(0, optional.start());
    String after = text.substring(optional.end());
    variants.addAll(variants(before + optional.group(1) + after));
    variants.addAll(variants(before + after));
    return variants;
  }

  private static String tidy(String text) {
    String clean = text.strip().replaceAll("\\s+", " ").replaceAll(" ([,.;:!?])", "$1");
    clean = clean.replaceAll("^[,;: ]+", "");
    return clean.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + clean.substring(1);
  }

  /** Words that would be noticed if they came twice, plurals as singulars. */
  private static Set<String> contentWords(Line line) {
    Set<String> words = new TreeSet<>();
    for (Word word : line.words()) {
      String core = Prosody.core(word.text());
      boolean plural = core.endsWith("s") && core.length() > 3;
      if (!Prosody.isFunctionWord(core)) {
        words.add(plural ? core.substring(0, core.length() - 1) : core);
      }
    }
    return words;
  }
}
