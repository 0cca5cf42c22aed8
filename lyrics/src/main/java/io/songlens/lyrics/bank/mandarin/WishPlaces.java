package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.SectionKind;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.bank.Unit;
import io.songlens.lyrics.bank.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds where wished words are sung: the last verse that has room, else wherever there is. */
final class WishPlaces {
  private static final List<String> FORMS =
      List.of("{w}", "{w}{w}", "我唱{w}", "{w}啦啦啦", "啦啦啦{w}", "{w}{w}{w}", "{w}啦啦啦啦啦");

  private final Bank bank;
  private final Judge judge;
  private final List<StanzaPlan> stanzas;
  private final boolean tight;

  /**
   * Places in a song.
   *
   * @param tight whether slogan and brand are to take a line each and no more, from the end
   */
  WishPlaces(Bank bank, Judge judge, List<StanzaPlan> stanzas, boolean tight) {
    this.tight = tight;
    this.bank = bank;
    this.judge = judge;
    this.stanzas = stanzas;
  }

  /**
   * A stanza and the words that sing the name in it.
   *
   * @param stanza which one
   * @param placed the words
   */
  record Place(StanzaPlan stanza, Placed placed) {}

  /**
   * The best place for wished words; empty when no line with them fits.
   *
   * @param fixed places that are taken, by the stanza's id
   */
  Optional<Place> find(Wanted wanted, Map<String, List<Placed>> fixed) {
    List<StanzaPlan> ranked = new ArrayList<>(stanzas);
    java.util.Collections.reverse(ranked);
    ranked.sort(Comparator.comparing(stanza -> rank(stanza, wanted.inChorus())));
    if (tight && wanted.inChorus()) {
      return first(ranked, stanza -> alone(stanza, wanted.ways().get(0), taken(stanza, fixed)));
    }
    Role role = wanted.role();
    for (String way : wanted.ways()) {
      Optional<Place> place =
          first(
              ranked,
              stanza ->
                  role == null
                      ? Optional.empty()
                      : framed(stanza, role, way, taken(stanza, fixed)));
      place = place.or(() -> first(ranked, stanza -> plain(stanza, way, taken(stanza, fixed))));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static List<Placed> taken(StanzaPlan stanza, Map<String, List<Placed>> fixed) {
    return fixed.getOrDefault(stanza.id(), List.of());
  }

  private static Optional<Place> first(
      List<StanzaPlan> ranked, Function<StanzaPlan, Optional<Placed>> in) {
    return ranked.stream()
        .flatMap(stanza -> in.apply(stanza).map(placed -> new Place(stanza, placed)).stream())
        .findFirst();
  }

  private static int rank(StanzaPlan stanza, boolean inChorus) {
    return switch (stanza.kind()) {
      case VERSE -> 0;
      case BRIDGE -> 1;
      case CHORUS -> inChorus ? -1 : 3;
      default -> 2;
    };
  }

  private Optional<Placed> framed(StanzaPlan stanza, Role role, String words, List<Placed> taken) {
    List<Placed> ways = new ArrayList<>();
    for (Unit unit : open(stanza, taken)) {
      bank.frames(role, words, role == Role.JINGLE)
          .forEach(frame -> add(ways, frame, words, unit, stanza, taken));
    }
    return best(ways);
  }

  /** The bare words on one line; the search finds it a rhyme. */
  private Optional<Placed> plain(StanzaPlan stanza, String words, List<Placed> taken) {
    Couplet source = Couplet.outside("wish", Role.NAME, false, words, words);
    List<Placed> ways = new ArrayList<>();
    for (Unit unit : open(stanza, taken)) {
      Unit first = new Unit(unit.positions().subList(0, 1));
      LinePlan plan = first.plans(stanza.lines()).get(0);
      for (String form : FORMS) {
        judge
            .single(source, form.replace("{w}", words), plan, RoleWeights.of(SectionKind.VERSE, 1))
            .filter(found -> Couplets.rhyme(taken, first, found, stanza.lines()))
            .ifPresent(choice -> ways.add(new Placed(first, choice)));
      }
    }
    return best(ways);
  }

  /** The bare words on one line, whatever it rhymes with: first beside a line that is taken. */
  private Optional<Placed> alone(StanzaPlan stanza, String words, List<Placed> taken) {
    return Unit.left(Couplets.places(stanza.lines()), Placed.positions(taken)).stream()
        .flatMap(unit -> best(ways(unit, words, stanza)).stream())
        .findFirst();
  }

  private List<Placed> ways(Unit unit, String words, StanzaPlan stanza) {
    Couplet source = Couplet.outside("wish", Role.NAME, false, words, words);
    List<Placed> ways = new ArrayList<>();
    for (int position : unit.positions()) {
      LinePlan plan = stanza.lines().get(position);
      for (String form : FORMS) {
        judge
            .single(source, form.replace("{w}", words), plan, RoleWeights.of(SectionKind.VERSE, 1))
            .ifPresent(choice -> ways.add(new Placed(new Unit(List.of(position)), choice)));
      }
    }
    return ways;
  }

  private static List<Unit> open(StanzaPlan stanza, List<Placed> taken) {
    return Unit.untouched(Couplets.places(stanza.lines()), Placed.positions(taken));
  }

  private static Optional<Placed> best(List<Placed> ways) {
    return ways.stream().max(Comparator.comparing(placed -> placed.choice().score()));
  }

  private void add(
      List<Placed> ways,
      Couplet filled,
      String words,
      Unit unit,
      StanzaPlan stanza,
      List<Placed> taken) {
    RoleWeights roles = RoleWeights.of(SectionKind.VERSE, 1);
    Optional<Choice> choice =
        unit.pair()
            ? judge
                .pair(filled, unit.plans(stanza.lines()), roles)
                .filter(pair -> pair.wordings().get(0).rhymesWith(pair.last()))
            : judge.single(
                filled, lineWith(filled, words), unit.plans(stanza.lines()).get(0), roles);
    choice
        .filter(found -> Couplets.rhyme(taken, unit, found, stanza.lines()))
        .ifPresent(found -> ways.add(new Placed(unit, found)));
  }

  private static String lineWith(Couplet frame, String words) {
    return frame.lines().stream().filter(line -> line.contains(words)).findFirst().orElseThrow();
  }
}
