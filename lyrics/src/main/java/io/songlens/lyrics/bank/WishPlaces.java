package io.songlens.lyrics.bank;

import io.songlens.composer.song.LinePlan;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.StanzaSearch.Placed;
import io.songlens.lyrics.check.LyricChecker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where wished words are sung: whole couplets around them first, then lines of their own. */
final class WishPlaces {
  private static final List<String> FORMS =
      List.of(
          "{w}",
          "{w}, {w}",
          "Oh, {w}",
          "{w}, oh {w}",
          "Hey, {w}, hey",
          "And we sing {w}",
          "Sing it, {w}, sing it, {w}",
          "{w}, {w}, {w}");

  private final Bank bank;
  private final Scorer scorer;
  private final BriefView brief;
  private final List<StanzaPlan> stanzas;
  private final boolean tight;

  /**
   * Places in a song.
   *
   * @param tight whether slogan and brand are to take a line each and no more, from the end
   */
  WishPlaces(Bank bank, Scorer scorer, BriefView brief, List<StanzaPlan> stanzas, boolean tight) {
    this.tight = tight;
    this.bank = bank;
    this.scorer = scorer;
    this.brief = brief;
    this.stanzas = stanzas;
  }

  /**
   * A stanza and the words that sing the wish in it.
   *
   * @param stanza which one
   * @param placed the words: a couplet, or a line and the line that answers it
   */
  record Place(StanzaPlan stanza, List<Placed> placed) {
    Place {
      placed = List.copyOf(placed);
    }
  }

  /**
   * The best place for wished words: a later verse's end, or the chorus for what belongs there;
   * empty when no line can carry them.
   *
   * @param fixed places that are taken, by the stanza's id
   */
  Optional<Place> find(Wanted wanted, Map<String, List<Placed>> fixed, History sung) {
    if (tight && wanted.inChorus()) {
      String words = wanted.ways().get(0);
      return alone(words, fixed).or(() -> split(words, true, fixed));
    }
    for (String way : wanted.ways()) {
      Role role = wanted.role();
      Optional<Place> place =
          role == null ? Optional.empty() : framed(role, way, wanted.inChorus(), fixed);
      place = place.or(() -> plain(way, wanted.inChorus(), fixed, sung));
      if (place.isPresent()) {
        return place;
      }
    }
    return split(wanted.ways().get(0), wanted.inChorus(), fixed);
  }

  /** Words as they are printed when they are sung; as they are if they hold nothing to sing. */
  String spoken(String words) {
    return LyricChecker.words(words).isBlank() && words.chars().noneMatch(Character::isDigit)
        ? words
        : scorer.spoken(words);
  }

  private Optional<Place> framed(
      Role role, String words, boolean inChorus, Map<String, List<Placed>> fixed) {
    boolean brand = role == Role.JINGLE || (role == Role.NAME && brief.jingle());
    List<Couplet> frames = bank.frames(role, words, brand);
    for (StanzaPlan stanza : ranked(inChorus)) {
      for (Unit unit : open(stanza, fixed)) {
        Candidate best = null;
        for (Couplet frame : frames) {
          Candidate candidate = lay(frame, words, unit, stanza);
          if (candidate != null
              && says(candidate, words, role == Role.JINGLE)
              && (best == null || candidate.score() > best.score())) {
            best = candidate;
          }
        }
        if (best != null) {
          return Optional.of(new Place(stanza, List.of(new Placed(unit, best))));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Candidate lay(Couplet frame, String words, Unit unit, StanzaPlan stanza) {
    RoleWeights roles = roles(stanza);
    if (unit.pair()) {
      return frame.leaning() && !unit.adjacent()
          ? null
          : scorer.pair(frame, unit.plans(stanza.lines()), roles);
    }
    int line = frame.lines().get(0).contains(words) ? 0 : 1;
    return scorer.single(frame, line, stanza.lines().get(unit.first()), roles);
  }

  /** The bare words on one line, with a rhyming line of the bank where the scheme wants one. */
  private Optional<Place> plain(
      String words, boolean inChorus, Map<String, List<Placed>> fixed, History sung) {
    Couplet source = Couplet.outside("wish", Role.NAME, false, words, words);
    for (StanzaPlan stanza : ranked(inChorus)) {
      RoleWeights roles = roles(stanza);
      for (Unit unit : open(stanza, fixed)) {
        LinePlan plan = stanza.lines().get(unit.first());
        Optional<Candidate> best =
            FORMS.stream()
                .map(form -> form.replace("{w}", words))
                .flatMap(
                    text -> Optional.ofNullable(scorer.text(source, text, plan, roles)).stream())
                .filter(candidate -> says(candidate, words, inChorus))
                .max(Comparator.comparing(Candidate::score));
        if (best.isPresent()) {
          return Optional.of(new Place(stanza, answered(best.get(), unit, stanza, roles, sung)));
        }
      }
    }
    return Optional.empty();
  }

  /** The bare words on one line, its rhyme left to others: first beside a line that is taken. */
  private Optional<Place> alone(String words, Map<String, List<Placed>> fixed) {
    Couplet source = Couplet.outside("wish", Role.NAME, false, words, words);
    for (StanzaPlan stanza : ranked(true)) {
      RoleWeights roles = roles(stanza);
      for (Unit unit : Unit.left(Unit.of(stanza.lines()), taken(stanza, fixed))) {
        Optional<Placed> best =
            unit.positions().stream()
                .map(position -> new Unit(List.of(position)))
                .flatMap(line -> ways(words, source, line, stanza, roles))
                .max(Comparator.comparing(placed -> placed.candidate().score()));
        if (best.isPresent()) {
          return Optional.of(new Place(stanza, List.of(best.get())));
        }
      }
    }
    return Optional.empty();
  }

  private Stream<Placed> ways(
      String words, Couplet source, Unit line, StanzaPlan stanza, RoleWeights roles) {
    LinePlan plan = stanza.lines().get(line.first());
    return FORMS.stream()
        .map(form -> scorer.text(source, form.replace("{w}", words), plan, roles))
        .filter(Objects::nonNull)
        .filter(candidate -> says(candidate, words, true))
        .map(candidate -> new Placed(line, candidate));
  }

  private static List<Integer> taken(StanzaPlan stanza, Map<String, List<Placed>> fixed) {
    return Placed.positions(fixed.getOrDefault(stanza.id(), List.of()));
  }

  private List<Placed> answered(
      Candidate words, Unit unit, StanzaPlan stanza, RoleWeights roles, History sung) {
    List<Placed> placed = new ArrayList<>();
    placed.add(new Placed(new Unit(List.of(unit.first())), words));
    if (unit.pair()) {
      int second = unit.positions().get(1);
      Candidate answer =
          new LooseLines(bank, scorer, brief)
              .line(stanza.lines().get(second), words.lines().get(0), roles, sung);
      placed.add(new Placed(new Unit(List.of(second)), answer));
    }
    return placed;
  }

  /** Long words over two lines that follow each other. */
  private Optional<Place> split(String words, boolean inChorus, Map<String, List<Placed>> fixed) {
    List<String> all = List.of(words.split("\\s+"));
    for (StanzaPlan stanza : ranked(inChorus)) {
      List<Integer> free =
          open(stanza, fixed).stream().flatMap(u -> u.positions().stream()).toList();
      for (int at = 0; at + 1 < stanza.lines().size(); at++) {
        if (!free.contains(at) || !free.contains(at + 1)) {
          continue;
        }
        Unit both = new Unit(List.of(at, at + 1));
        for (int cut = all.size() - 1; cut > 0; cut--) {
          String head = String.join(" ", all.subList(0, cut));
          String tail = String.join(" ", all.subList(cut, all.size()));
          Couplet source = Couplet.outside("wish", Role.NAME, true, head, tail);
          Candidate candidate = scorer.pair(source, both.plans(stanza.lines()), roles(stanza));
          if (candidate != null) {
            return Optional.of(new Place(stanza, List.of(new Placed(both, candidate))));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a line sings the words; brands and slogans letter for letter, numbers as said. */
  private boolean says(Candidate candidate, String words, boolean exactly) {
    String spoken = scorer.spoken(words).toLowerCase(Locale.ROOT);
    boolean alike = !exactly || words.chars().anyMatch(Character::isDigit);
    return candidate.texts().stream()
        .anyMatch(
            text ->
                text.contains(words) || (alike && text.toLowerCase(Locale.ROOT).contains(spoken)));
  }

  private List<StanzaPlan> ranked(boolean inChorus) {
    List<StanzaPlan> places = new ArrayList<>(stanzas);
    places.sort(Comparator.comparing(stanza -> rank(stanza, inChorus)));
    return places;
  }

  private int rank(StanzaPlan stanza, boolean inChorus) {
    return switch (stanza.kind()) {
      case VERSE -> secondVerse(stanza) ? 0 : 1;
      case BRIDGE -> 2;
      case CHORUS -> inChorus ? -1 : 4;
      default -> 3;
    };
  }

  private boolean secondVerse(StanzaPlan stanza) {
    return stanzas.stream()
            .takeWhile(other -> !other.equals(stanza))
            .filter(other -> other.kind() == stanza.kind())
            .count()
        == 1;
  }

  private static List<Unit> open(StanzaPlan stanza, Map<String, List<Placed>> fixed) {
    return Unit.untouched(Unit.of(stanza.lines()), taken(stanza, fixed)).stream()
        .sorted(Comparator.comparing(Unit::first).reversed())
        .toList();
  }

  private RoleWeights roles(StanzaPlan stanza) {
    return RoleWeights.of(stanza, stanzas);
  }
}
