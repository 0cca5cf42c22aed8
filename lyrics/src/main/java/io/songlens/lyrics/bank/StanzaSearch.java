package io.songlens.lyrics.bank;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.rhyme.RhymeGrade;
import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills a stanza with couplets and quatrains by beam search: the best few partial stanzas are kept
 * while unit after unit is filled.
 */
final class StanzaSearch {
  private static final int BEAM = 16;
  private static final int CANDIDATES = 60;

  /** Single lines are tried in every pairing, which takes its time. */
  private static final int LOOSE_BEAM = 3;

  private static final double SAME_LETTER_RHYME = 1.6;
  private static final double STRAY_RHYME = -0.6;
  private static final double PERSON_CLASH = -2.0;
  private static final double BACK_TO_SCENE = -1.5;
  private static final double LOOSE_LINE = -0.5;
  private static final double APART = -0.7;

  /** Couplets whose lines alternate, as in ABAB, are heard as one picture. */
  private static final double AT_ONE = 1.0;

  private static final double STRANGERS = -1.2;
  private static final double NEIGHBOURS = 0.8;

  /** Four lines that were written as a whole tell one thing; two couplets seldom do. */
  private static final double ENDS_QUATRAIN = 3.5;

  private static final double BEGINS_QUATRAIN = 1.0;
  private static final double UNFINISHED_QUATRAIN = -2.0;
  private static final double SECOND_ALONE = -1.2;
  private static final double NO_IMAGE_ALONE = -1.0;
  private static final double ORPHAN = -2.5;

  private final Bank bank;
  private final Scorer scorer;
  private final BriefView brief;
  private final LooseLines looseLines;

  StanzaSearch(Bank bank, Scorer scorer, BriefView brief) {
    this.bank = bank;
    this.scorer = scorer;
    this.brief = brief;
    this.looseLines = new LooseLines(bank, scorer, brief);
  }

  private record State(List<Placed> placed, History history, double score) {}

  private record Step(State from, Candidate candidate, double score) {}

  /** Chosen words and where they stand. */
  record Placed(Unit unit, Candidate candidate) {
    /** The places of all of them. */
    static List<Integer> positions(List<Placed> placed) {
      return placed.stream().flatMap(part -> part.unit().positions().stream()).toList();
    }
  }

  /**
   * Fills the stanza.
   *
   * @param fixed words that are already chosen, such as the hook
   */
  List<Placed> fill(StanzaPlan stanza, RoleWeights roles, List<Placed> fixed, History history) {
    History start = history.copy();
    fixed.forEach(placed -> start.add(placed.candidate()));
    List<State> beam = List.of(new State(fixed, start, 0));
    List<Integer> taken = Placed.positions(fixed);
    List<Unit> open =
        Unit.of(stanza.lines()).stream()
            .map(unit -> unit.without(taken))
            .filter(unit -> !unit.positions().isEmpty())
            .toList();
    for (int i = 0; i < open.size(); i++) {
      boolean room = i + 1 < open.size() && open.get(i + 1).continues(open.get(i));
      beam = extend(beam, open.get(i), room ? open.get(i + 1) : null, stanza, roles);
    }
    return beam.get(0).placed();
  }

  /**
   * Fills one unit.
   *
   * @param room the unit that could end a quatrain which this one begins; null if none could
   */
  private List<State> extend(
      List<State> beam, Unit unit, @Nullable Unit room, StanzaPlan stanza, RoleWeights roles) {
    List<Candidate> candidates = candidates(unit, room, stanza.lines(), roles);
    List<Step> steps = new ArrayList<>();
    for (State state : beam) {
      Optional<Candidate> secondHalf = secondHalf(state, unit, stanza.lines(), roles);
      secondHalf.ifPresent(candidate -> steps.add(step(state, unit, candidate, stanza)));
      double breaksOff = secondHalf.isPresent() ? UNFINISHED_QUATRAIN : 0;
      candidates.stream()
          .filter(candidate -> !state.history().used(candidate))
          .limit(CANDIDATES)
          .forEach(candidate -> steps.add(step(state, unit, candidate.plus(breaksOff), stanza)));
    }
    if (steps.isEmpty()) {
      return beam.stream()
          .limit(LOOSE_BEAM)
          .map(state -> loose(state, unit, stanza, roles))
          .toList();
    }
    return steps.stream()
        .sorted(Comparator.comparing(Step::score).reversed())
        .limit(BEAM)
        .map(step -> take(step, unit))
        .toList();
  }

  /**
   * No couplet fits as a whole: lines of different couplets, never outside the plan's syllables.
   */
  private State loose(State state, Unit unit, StanzaPlan stanza, RoleWeights roles) {
    State filled = state;
    List<LinePlan> plans = unit.plans(stanza.lines());
    List<Candidate> lines = looseLines.fill(plans, roles, state.history());
    for (int i = 0; i < lines.size(); i++) {
      Unit one = new Unit(List.of(unit.positions().get(i)));
      filled = take(step(filled, one, lines.get(i), stanza), one);
    }
    return filled;
  }

  private Step step(State state, Unit unit, Candidate candidate, StanzaPlan stanza) {
    double score =
        state.score()
            + candidate.score()
            + state.history().score(candidate, brief)
            + together(state.placed(), unit, candidate, stanza);
    return new Step(state, candidate, score);
  }

  private static State take(Step step, Unit unit) {
    History history = step.from().history().copy();
    history.add(step.candidate());
    List<Placed> placed = new ArrayList<>(step.from().placed());
    placed.add(new Placed(unit, step.candidate()));
    return new State(placed, history, step.score());
  }

  /** The end of the quatrain that the stanza's last lines so far begin, if it fits. */
  private Optional<Candidate> secondHalf(
      State state, Unit unit, List<LinePlan> stanza, RoleWeights roles) {
    return state.placed().stream()
        .filter(before -> unit.continues(before.unit()))
        .flatMap(before -> bank.secondHalf(before.candidate().source()).stream())
        .findFirst()
        .map(couplet -> scorer.pair(couplet, unit.plans(stanza), roles))
        .filter(candidate -> !state.history().used(candidate))
        .map(candidate -> candidate.plus(ENDS_QUATRAIN));
  }

  private List<Candidate> candidates(
      Unit unit, @Nullable Unit room, List<LinePlan> stanza, RoleWeights roles) {
    List<LinePlan> plans = unit.plans(stanza);
    List<Candidate> candidates = new ArrayList<>();
    for (Couplet couplet : bank.couplets()) {
      if (!roles.allows(couplet.role()) || !suitable(couplet)) {
        continue;
      }
      if (unit.pair()) {
        boolean apart = !unit.adjacent() && couplet.refersBack(1);
        boolean fits = unit.adjacent() || !couplet.leaning();
        boolean begins =
            room != null
                && bank.secondHalf(couplet)
                    .map(second -> scorer.pair(second, room.plans(stanza), roles))
                    .isPresent();
        double bonus = (apart ? APART : 0) + (begins ? BEGINS_QUATRAIN : 0);
        addIfFits(candidates, fits ? scorer.pair(couplet, plans, roles) : null, bonus);
      } else if (!couplet.leaning()) {
        double alone = LOOSE_LINE + (couplet.topics().isEmpty() ? NO_IMAGE_ALONE : 0);
        addIfFits(candidates, scorer.single(couplet, 0, plans.get(0), roles), alone);
        addIfFits(
            candidates,
            scorer.single(couplet, 1, plans.get(0), roles),
            alone + (couplet.refersBack(1) ? ORPHAN : SECOND_ALONE));
      }
    }
    candidates.sort(Comparator.comparing(Candidate::score).reversed());
    return candidates;
  }

  private boolean suitable(Couplet couplet) {
    return couplet.topics().isEmpty() || brief.weight(couplet.topics()) > 0;
  }

  private static void addIfFits(
      List<Candidate> candidates, @Nullable Candidate candidate, double bonus) {
    if (candidate != null) {
      candidates.add(candidate.plus(bonus));
    }
  }

  /** How the candidate goes with the lines already in the stanza. */
  private static double together(
      List<Placed> placed, Unit unit, Candidate candidate, StanzaPlan stanza) {
    double score = 0;
    char letter = stanza.lines().get(unit.first()).rhyme();
    for (Placed other : placed) {
      char otherLetter = stanza.lines().get(other.unit().first()).rhyme();
      RhymeSound sound = candidate.rhyme();
      boolean rhymes = sound.grade(other.candidate().rhyme()).atLeast(RhymeGrade.FAMILY);
      boolean wanted = letter != 'X' && letter == otherLetter;
      score += wanted && rhymes ? SAME_LETTER_RHYME : !wanted && rhymes ? STRAY_RHYME : 0;
      score += other.candidate().person().clashesWith(candidate.person()) ? PERSON_CLASH : 0;
      boolean back =
          other.candidate().source().role() == Role.MEMORY
              && candidate.source().role() == Role.SCENE;
      score += back ? BACK_TO_SCENE : 0;
      boolean akin = ofOneKind(other.candidate().source(), candidate.source());
      if (other.unit().interlaces(unit)) {
        score += akin ? AT_ONE : STRANGERS;
      } else if (unit.continues(other.unit())) {
        score += akin ? NEIGHBOURS : 0;
      }
    }
    return score;
  }

  /** Whether lines of two couplets can take turns and still tell one thing. */
  private static boolean ofOneKind(Couplet a, Couplet b) {
    boolean ofOneTopic = a.topics().stream().anyMatch(b.topics()::contains);
    boolean ofNoTopic = a.topics().isEmpty() && b.topics().isEmpty();
    return a.role() == b.role() && (ofOneTopic || ofNoTopic);
  }

  /** The stanza's lines in order. */
  static List<Line> lines(List<Placed> placed) {
    TreeMap<Integer, Line> lines = new TreeMap<>();
    for (Placed part : placed) {
      for (int i = 0; i < part.unit().positions().size(); i++) {
        lines.put(part.unit().positions().get(i), part.candidate().lines().get(i));
      }
    }
    return List.copyOf(lines.values());
  }
}
