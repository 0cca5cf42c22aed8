package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to sing bank lines: with and without their optional characters. Thread-safe. */
final class Wordings {
  private static final Pattern OPTIONAL = Pattern.compile("\\(([^)]*)\\)");

  private final MandarinProsody prosody;
  private final MandarinTopicWords topicWords;
  private final Map<String, List<Wording>> known = new ConcurrentHashMap<>();

  Wordings(MandarinProsody prosody, MandarinTopicWords topicWords) {
    this.prosody = prosody;
    this.topicWords = topicWords;
  }

  /** Every wording of a bank line, the fullest first. */
  List<Wording> of(String text) {
    return known.computeIfAbsent(text, this::read);
  }

  /** The wording nearest to a place's ideal length; empty when none can be sung there. */
  Optional<Wording> fit(String text, LinePlan plan) {
    return of(text).stream()
        .filter(wording -> fits(wording.line(), plan))
        .min(Comparator.comparing(wording -> off(wording, plan)));
  }

  /** Syllables more or less than the ideal. */
  static int off(Wording wording, LinePlan plan) {
    return Math.abs(wording.syllables() - plan.idealSyllables());
  }

  private static boolean fits(Line line, LinePlan plan) {
    int syllables = line.syllables().size();
    return syllables >= plan.minSyllables() && syllables <= plan.maxSyllables();
  }

  private List<Wording> read(String text) {
    List<Wording> wordings = new ArrayList<>();
    for (String variant : variants(text)) {
      wordings.add(Wording.of(prosody.line(variant), topicWords.topics(variant)));
    }
    return List.copyOf(wordings);
  }

  /** Every text that arises when optional characters are kept or left out; the full one first. */
  static Set<String> variants(String text) {
    Set<String> variants = new LinkedHashSet<>();
    Matcher optional = OPTIONAL.matcher(text);
    if (!optional.find()) {
      variants.add(text.strip());
      return variants;
    }
    String before = text.substring(0, optional.start());
    String after = text.substring(optional.end());
    variants.addAll(variants(before + optional.group(1) + after));
    variants.addAll(variants(before + after));
    return variants;
  }
}
