package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays couplets on places and says how well they suit plan, photo, mood and story. */
final class Scorer {
  private static final double TOPIC = 3.2;
  private static final double OTHER_TOPIC = -3.0;
  private static final double MOOD = 1.4;

  /** A joyful line hurts a memorial more than a calm one helps it. */
  private static final double WRONG_MOOD = 3.0;

  private static final double STRESS = 2.2;

  /** Almost never: only where nothing else fits. */
  private static final double OFF_BEAT = -12;

  private static final double NAMED = 0.35;
  private static final double WRONG_TIME = -1.4;
  private static final double NOVELTY = 1.5;
  private static final double MOST_NOVEL = 2.5;
  private static final double FILLER = -2.0;
  private static final double LOW_FIT = 0.75;
  private static final double ELSEWHERE = -0.8;
  private static final int MOST_ELSEWHERE = 3;

  private final BriefView brief;
  private final LineOptions options;
  private final Seed seed;
  private final Map<String, Double> novelty = new HashMap<>();
  private final Map<Laid, Optional<Candidate>> candidates = new HashMap<>();

  Scorer(BriefView brief, LineOptions options, Seed seed) {
    this.brief = brief;
    this.options = options;
    this.seed = seed;
  }

  /** A whole couplet on two places, or null when a line has no way to fit. */
  @Nullable Candidate pair(Couplet couplet, List<LinePlan> plans, RoleWeights roles) {
    return candidate(couplet, couplet.lines(), plans, roles);
  }

  /** One line of a couplet on one place, or null. */
  @Nullable Candidate single(Couplet couplet, int line, LinePlan plan, RoleWeights roles) {
    return candidate(couplet, List.of(couplet.lines().get(line)), List.of(plan), roles);
  }

  /** Any text on one place, credited to a couplet, or null. */
  @Nullable Candidate text(Couplet couplet, String text, LinePlan plan, RoleWeights roles) {
    return candidate(couplet, List.of(text), List.of(plan), roles);
  }

  private @Nullable Candidate candidate(
      Couplet couplet, List<String> texts, List<LinePlan> plans, RoleWeights roles) {
    Laid laid = new Laid(couplet.id(), texts, plans.stream().map(Scorer::measure).toList());
    Optional<Candidate> known =
        candidates.computeIfAbsent(
            laid, l -> Optional.ofNullable(candidate(couplet, texts, plans)));
    return known.map(candidate -> candidate.plus(roles.weight(couplet.role()))).orElse(null);
  }

  /** Verses of one song have the same lines, so most candidates are asked for several times. */
  private record Laid(String couplet, List<String> texts, List<String> measures) {}

  private static String measure(LinePlan plan) {
    return plan.stresses() + plan.minSyllables() + "," + plan.maxSyllables();
  }

  /** The candidate regardless of its role in the stanza. */
  private @Nullable Candidate candidate(Couplet couplet, List<String> texts, List<LinePlan> plans) {
    double score = 0;
    List<Line> lines = new ArrayList<>();
    Set<String> words = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    long elsewhere = 0;
    for (int i = 0; i < texts.size(); i++) {
      LineOptions.Fitted fitted = options.fit(texts.get(i), plans.get(i));
      if (fitted == null || avoids(couplet, fitted)) {
        return null;
      }
      lines.add(fitted.line());
      words.addAll(fitted.words());
      named.addAll(fitted.topics());
      score += STRESS * fitted.score() / texts.size();
      score += fitted.stressFit() < LOW_FIT ? OFF_BEAT : 0;
      elsewhere += fitted.topicsOfWords().stream().filter(brief::elsewhere).count();
    }
    double mood = brief.suits(couplet);
    score +=
        topic(couplet)
            + (mood < 0 ? WRONG_MOOD : MOOD) * mood
            + NAMED * Math.min(3, brief.count(named));
    score += couplet.role() != Role.MEMORY && brief.contradictsTime(named) ? WRONG_TIME : 0;
    score += couplet.filler() ? FILLER : 0;
    score += ofHereAndNow(couplet) ? ELSEWHERE * Math.min(MOST_ELSEWHERE, elsewhere) : 0;
    score += NOVELTY * novelty(couplet);
    return Candidate.of(couplet, lines, score, words, named);
  }

  private boolean avoids(Couplet couplet, LineOptions.Fitted fitted) {
    return !couplet.id().equals(Couplet.VOCALISE) && brief.avoids(fitted.line().text());
  }

  /** A line for any photo must not speak as if one were in another place; memories may. */
  private static boolean ofHereAndNow(Couplet couplet) {
    return couplet.topics().isEmpty()
        && (couplet.role() == Role.FEEL || couplet.role() == Role.CHORUS);
  }

  private double topic(Couplet couplet) {
    if (couplet.topics().isEmpty()) {
      return 0;
    }
    double weight = brief.weight(couplet.topics());
    return weight == 0 ? OTHER_TOPIC : TOPIC * weight;
  }

  /** A normal random number, no outlier, that belongs to the couplet for this song's seed. */
  double novelty(Couplet couplet) {
    return novelty.computeIfAbsent(
        couplet.id(),
        id -> Math.max(-MOST_NOVEL, Math.min(MOST_NOVEL, seed.fork(id).random().nextGaussian())));
  }

  /** A text as it is printed when it is sung: numbers in words. */
  String spoken(String text) {
    return options.spoken(text);
  }

  /** What spoke for a candidate, for the trace. */
  List<String> because(Candidate candidate) {
    return brief.because(candidate.source(), candidate.topics(), brief.suits(candidate.source()));
  }
}
