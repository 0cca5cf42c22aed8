package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.lyrics.rhyme.RhymeGrade;
import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Single lines for places that no whole couplet fits. In order of preference: two lines of
 * different couplets that rhyme; a couplet sung as one long line; a line without its rhyme; at last
 * a vocalise, which fits any place. Never outside the planned syllables.
 */
final class LooseLines {
  private static final int POOL = 240;
  private static final double ORPHAN = -2.5;
  private static final double LONG_LINE = -0.4;
  private static final double PERFECT = 2.0;
  private static final double FAMILY = 1.2;
  private static final double ASSONANCE = 0.4;
  private static final Couplet VOCALISE =
      Couplet.outside(Couplet.VOCALISE, Role.FEEL, false, "Ooh", "La la");

  private static final List<String> SOUNDS = List.of("la", "na", "ooh", "ah", "doo", "hey", "da");

  private final Bank bank;
  private final Scorer scorer;
  private final BriefView brief;

  LooseLines(Bank bank, Scorer scorer, BriefView brief) {
    this.bank = bank;
    this.scorer = scorer;
    this.brief = brief;
  }

  /** A line for each place, the last rhyming with the first if that can be. */
  List<Candidate> fill(List<LinePlan> plans, RoleWeights roles, History history) {
    List<Candidate> firsts = pool(plans.get(0), roles, history);
    if (plans.size() == 1) {
      return List.of(firsts.get(0));
    }
    List<Candidate> seconds = pool(plans.get(1), roles, history);
    Candidate bestFirst = firsts.get(0);
    Candidate bestSecond = seconds.get(0);
    double best = Double.NEGATIVE_INFINITY;
    for (Candidate first : firsts) {
      for (Candidate second : seconds) {
        double score = first.score() + second.score();
        if (score + PERFECT > best && !sameWords(first, second)) {
          score += rhymeScore(first.rhyme().grade(second.rhyme()));
          if (score > best) {
            best = score;
            bestFirst = first;
            bestSecond = second;
          }
        }
      }
    }
    return List.of(bestFirst, bestSecond);
  }

  /** The best line for a place, rhyming with another line if one is given and it can be. */
  Candidate line(LinePlan plan, @Nullable Line rhymeWith, RoleWeights roles, History history) {
    List<Candidate> pool = pool(plan, roles, history);
    if (rhymeWith == null) {
      return pool.get(0);
    }
    RhymeSound sound = RhymeSound.of(rhymeWith);
    return pool.stream()
        .max(
            Comparator.comparing(
                candidate -> candidate.score() + 3 * rhymeScore(sound.grade(candidate.rhyme()))))
        .orElseThrow();
  }

  private static boolean sameWords(Candidate a, Candidate b) {
    return a.rhyme().word().equals(b.rhyme().word()) && !a.source().equals(VOCALISE);
  }

  private static double rhymeScore(RhymeGrade grade) {
    return switch (grade) {
      case PERFECT -> PERFECT;
      case FAMILY -> FAMILY;
      case ASSONANCE -> ASSONANCE;
      case NONE -> 0;
    };
  }

  private List<Candidate> pool(LinePlan plan, RoleWeights roles, History history) {
    List<Candidate> pool = new ArrayList<>();
    for (Couplet couplet : bank.couplets()) {
      boolean framed = couplet.role().compareTo(Role.NAME) >= 0;
      boolean offTopic = !couplet.topics().isEmpty() && brief.weight(couplet.topics()) == 0;
      if (framed || offTopic) {
        continue;
      }
      if (!couplet.leaning()) {
        add(pool, scorer.single(couplet, 0, plan, roles), 0, history);
        add(
            pool,
            scorer.single(couplet, 1, plan, roles),
            couplet.refersBack(1) ? ORPHAN : 0,
            history);
      }
      if (plan.maxSyllables() >= 7) {
        add(pool, scorer.text(couplet, joined(couplet), plan, roles), LONG_LINE, history);
      }
    }
    if (pool.isEmpty()) {
      pool.add(vocalise(plan, roles));
    }
    pool.sort(Comparator.comparing(Candidate::score).reversed());
    return pool.subList(0, Math.min(POOL, pool.size()));
  }

  private static void add(
      List<Candidate> pool, @Nullable Candidate candidate, double bonus, History history) {
    if (candidate != null && !history.used(candidate)) {
      pool.add(candidate.plus(bonus));
    }
  }

  private static String joined(Couplet couplet) {
    String first = couplet.lines().get(0).replaceAll("[,.;!?]$", "");
    String second = couplet.lines().get(1);
    boolean keepCapital = second.matches("^(I\\b|I').*");
    return first
        + ", "
        + (keepCapital
            ? second
            : second.substring(0, 1).toLowerCase(Locale.ROOT) + second.substring(1));
  }

  private Candidate vocalise(LinePlan plan, RoleWeights roles) {
    String sound = SOUNDS.stream().filter(s -> !brief.avoids(s)).findFirst().orElse("la");
    String text = (sound + " ").repeat(plan.idealSyllables()).strip();
    Candidate sung =
        scorer.text(
            VOCALISE,
            text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1),
            plan,
            roles);
    return java.util.Objects.requireNonNull(sung);
  }
}
