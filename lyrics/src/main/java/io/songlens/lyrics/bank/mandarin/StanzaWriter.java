package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.SectionKind;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.Mood;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.bank.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills a stanza by beam search: the best few partial stanzas are kept while unit after unit gets
 * its words. Lines of one rhyme letter end in one rhyme group; a stanza that keeps to one group
 * throughout, as Mandarin songs like to, is liked better.
 */
final class StanzaWriter {
  private static final int BEAM = 16;
  private static final int CHOICES = 60;
  private static final double ONE_RHYME = 0.6;
  private static final double UNRHYMED = -4;
  private static final double HALF_COUPLET = -0.5;
  private static final double PERSON_CLASH = -0.9;
  private static final double MOOD_CLASH = -1.2;
  private static final double BACK_TO_SCENE = -0.8;
  private static final Couplet VOCALISE =
      Couplet.outside(Couplet.VOCALISE, Role.FEEL, false, "啦", "啦");

  private final Bank bank;
  private final Judge judge;

  StanzaWriter(Bank bank, Judge judge) {
    this.bank = bank;
    this.judge = judge;
  }

  private record State(List<Placed> placed, Sung sung, double score) {}

  private record Step(State from, Placed placed, double score) {}

  /**
   * Fills the stanza.
   *
   * @param fixed words that are already chosen, such as the hook
   * @param subject a topic that the first open lines must name if they can, or null
   */
  List<Placed> fill(
      StanzaPlan stanza,
      RoleWeights roles,
      List<Placed> fixed,
      @Nullable String subject,
      Sung before) {
    Sung sung = before.copy();
    fixed.forEach(placed -> sung.add(placed.choice()));
    List<State> beam = List.of(new State(fixed, sung, 0));
    List<Integer> taken = Placed.positions(fixed);
    for (Unit unit : Couplets.places(stanza.lines())) {
      Unit open = unit.without(taken);
      if (!open.positions().isEmpty()) {
        beam = extend(beam, open, stanza, roles, subject);
      }
    }
    return beam.get(0).placed();
  }

  private List<State> extend(
      List<State> beam, Unit unit, StanzaPlan stanza, RoleWeights roles, @Nullable String subject) {
    List<Choice> choices = unit.pair() ? pairs(unit, stanza, roles) : singles(unit, stanza, roles);
    List<Step> steps = new ArrayList<>();
    for (State state : beam) {
      steps.addAll(steps(state, unit, choices, stanza, subject));
    }
    if (!steps.isEmpty()) {
      return best(steps);
    }
    if (!unit.pair()) {
      return best(beam.stream().map(state -> unrhymed(state, unit, choices, stanza)).toList());
    }
    Unit first = new Unit(unit.positions().subList(0, 1));
    Unit second = new Unit(unit.positions().subList(1, 2));
    List<State> half = extend(beam, first, stanza, roles, subject);
    return extend(half, second, stanza, roles, null);
  }

  private static List<State> best(List<Step> steps) {
    return steps.stream()
        .sorted(Comparator.comparing(Step::score).reversed())
        .limit(BEAM)
        .map(StanzaWriter::take)
        .toList();
  }

  private static State take(Step step) {
    Sung sung = step.from().sung().copy();
    sung.add(step.placed().choice());
    List<Placed> placed = new ArrayList<>(step.from().placed());
    placed.add(step.placed());
    return new State(placed, sung, step.score());
  }

  /** What can come next and rhymes as planned. */
  private List<Step> steps(
      State state, Unit unit, List<Choice> choices, StanzaPlan stanza, @Nullable String subject) {
    Predicate<Choice> usable =
        choice ->
            !state.sung().has(choice)
                && Couplets.rhyme(state.placed(), unit, choice, stanza.lines());
    List<Choice> naming =
        subject == null || state.sung().names(subject)
            ? List.of()
            : choices.stream().filter(names(subject).and(usable)).limit(CHOICES).toList();
    List<Choice> next =
        naming.isEmpty() ? choices.stream().filter(usable).limit(CHOICES).toList() : naming;
    return next.stream().map(choice -> step(state, new Placed(unit, choice))).toList();
  }

  private static Predicate<Choice> names(String subject) {
    return choice -> choice.topics().contains(subject);
  }

  private Step step(State state, Placed placed) {
    Choice choice = placed.choice();
    double score = state.score() + choice.score() + state.sung().score(choice, judge);
    for (Placed other : state.placed()) {
      boolean rhymes = choice.rhyme() != null && choice.rhyme() == other.choice().rhyme();
      score += rhymes ? ONE_RHYME : 0;
      score += clash(choice, other.choice()) ? PERSON_CLASH : 0;
      Set<Mood> moods = other.choice().source().moods();
      boolean apart = Collections.disjoint(moods, choice.source().moods());
      score += apart && !moods.isEmpty() && !choice.source().moods().isEmpty() ? MOOD_CLASH : 0;
      boolean back =
          other.choice().source().role() == Role.MEMORY && choice.source().role() == Role.SCENE;
      score += back ? BACK_TO_SCENE : 0;
    }
    return new Step(state, placed, score);
  }

  /** A stanza should not change from "you" to "her". */
  private static boolean clash(Choice a, Choice b) {
    return (a.says("你") && (b.says("他") || b.says("她")))
        || (b.says("你") && (a.says("他") || a.says("她")));
  }

  /** No line rhymes: the best that does not, or at last a vocalise, which fits any place. */
  private Step unrhymed(State state, Unit unit, List<Choice> choices, StanzaPlan stanza) {
    Choice choice =
        choices.stream()
            .filter(other -> !state.sung().has(other))
            .findFirst()
            .orElseGet(() -> vocalise(unit.plans(stanza.lines()).get(0)));
    return step(state, new Placed(unit, choice.plus(UNRHYMED)));
  }

  private Choice vocalise(LinePlan plan) {
    String text = "啦".repeat(plan.idealSyllables());
    return judge.single(VOCALISE, text, plan, RoleWeights.of(SectionKind.VERSE, 0)).orElseThrow();
  }

  private List<Choice> pairs(Unit unit, StanzaPlan stanza, RoleWeights roles) {
    return bank.couplets().stream()
        .filter(couplet -> welcome(couplet, roles) && (unit.adjacent() || !couplet.leaning()))
        .flatMap(couplet -> judge.pair(couplet, unit.plans(stanza.lines()), roles).stream())
        .filter(choice -> choice.wordings().get(0).rhymesWith(choice.last()))
        .sorted(Comparator.comparing(Choice::score).reversed())
        .toList();
  }

  private List<Choice> singles(Unit unit, StanzaPlan stanza, RoleWeights roles) {
    LinePlan plan = unit.plans(stanza.lines()).get(0);
    return bank.couplets().stream()
        .filter(couplet -> welcome(couplet, roles) && !couplet.leaning())
        .flatMap(
            couplet ->
                couplet.lines().stream()
                    .flatMap(text -> judge.single(couplet, text, plan, roles).stream()))
        .map(choice -> choice.plus(HALF_COUPLET))
        .sorted(Comparator.comparing(Choice::score).reversed())
        .toList();
  }

  private boolean welcome(Couplet couplet, RoleWeights roles) {
    return roles.allows(couplet.role()) && judge.suitable(couplet);
  }
}
