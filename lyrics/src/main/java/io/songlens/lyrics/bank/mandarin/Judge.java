package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import io.songlens.lyrics.bank.BriefView;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.Hook;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.bank.RoleWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays bank words on places and says how well they suit plan, photo, mood and story. */
final class Judge {
  private static final double TOPIC = 3.2;
  private static final double MOOD = 1.6;
  private static final double NAMED = 0.35;
  private static final double WRONG_TIME = -1.4;
  private static final double OFF_LENGTH = -0.35;

  /** So large that two seeds of one photo mostly choose otherwise. */
  private static final double NOVELTY = 1.5;

  private final BriefView brief;
  private final Wordings wordings;
  private final Seed seed;
  private final Map<String, Double> novelty = new HashMap<>();

  Judge(BriefView brief, Wordings wordings, Seed seed) {
    this.brief = brief;
    this.wordings = wordings;
    this.seed = seed;
  }

  /** Whether a couplet speaks of nothing that the photo does not show. */
  boolean suitable(Couplet couplet) {
    return couplet.topics().isEmpty() || brief.weight(couplet.topics()) > 0;
  }

  /** The same for a hook, whose title must not say what is to be avoided either. */
  boolean suitable(Hook hook) {
    return suitable(hook.first()) && !brief.avoids(hook.title());
  }

  /** A whole couplet on two places; empty when a line has no wording that fits. */
  Optional<Choice> pair(Couplet couplet, List<LinePlan> plans, RoleWeights roles) {
    return choice(couplet, couplet.lines(), plans, roles);
  }

  /** Any text on one place, credited to a couplet; empty when it does not fit. */
  Optional<Choice> single(Couplet couplet, String text, LinePlan plan, RoleWeights roles) {
    return choice(couplet, List.of(text), List.of(plan), roles);
  }

  private Optional<Choice> choice(
      Couplet couplet, List<String> texts, List<LinePlan> plans, RoleWeights roles) {
    List<Wording> laid = new ArrayList<>();
    double score = roles.weight(couplet.role());
    for (int i = 0; i < texts.size(); i++) {
      Optional<Wording> wording = wordings.fit(texts.get(i), plans.get(i));
      if (wording.isEmpty() || avoids(couplet, wording.get())) {
        return Optional.empty();
      }
      laid.add(wording.get());
      score += OFF_LENGTH * Wordings.off(wording.get(), plans.get(i)) / texts.size();
    }
    Choice choice = new Choice(couplet, laid, score);
    Set<String> named = choice.topics();
    double suits =
        TOPIC * brief.weight(couplet.topics())
            + MOOD * brief.suits(couplet)
            + NAMED * Math.min(3, brief.count(named))
            + NOVELTY * novelty(couplet);
    boolean wrongTime = couplet.role() != Role.MEMORY && brief.contradictsTime(named);
    return Optional.of(choice.plus(suits + (wrongTime ? WRONG_TIME : 0)));
  }

  private boolean avoids(Couplet couplet, Wording wording) {
    return !couplet.id().equals(Couplet.VOCALISE) && brief.avoids(wording.text());
  }

  /** A normal random number that belongs to the couplet for this song's seed. */
  double novelty(Couplet couplet) {
    return novelty.computeIfAbsent(couplet.id(), id -> seed.fork(id).random().nextGaussian());
  }

  /** How much a topic of the brief that was not sung yet adds. */
  double fresh(Choice choice, Set<String> sungTopics) {
    return choice.source().topics().stream()
        .filter(topic -> !sungTopics.contains(topic))
        .mapToDouble(topic -> brief.weight(Set.of(topic)))
        .max()
        .orElse(0);
  }

  /** What spoke for a choice, for the trace. */
  List<String> because(Choice choice) {
    return brief.because(choice.source(), choice.topics(), brief.suits(choice.source()));
  }
}
