package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.SectionKind;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.bank.RoleWeights;
import io.songlens.lyrics.bank.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where a wished name is sung: the last verse that has room, else wherever there is. */
final class NamePlaces {
  private final Bank bank;
  private final Judge judge;
  private final List<StanzaPlan> stanzas;

  NamePlaces(Bank bank, Judge judge, List<StanzaPlan> stanzas) {
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
   * The best place for a name; empty when no line with it fits.
   *
   * @param fixed places that are taken, by the stanza's id
   */
  Optional<Place> find(String name, Map<String, List<Placed>> fixed) {
    List<StanzaPlan> places = new ArrayList<>(stanzas);
    java.util.Collections.reverse(places);
    places.sort(Comparator.comparing(NamePlaces::rank));
    return places.stream()
        .flatMap(
            stanza ->
                in(stanza, name, fixed.getOrDefault(stanza.id(), List.of()))
                    .map(placed -> new Place(stanza, placed))
                    .stream())
        .findFirst();
  }

  private static int rank(StanzaPlan stanza) {
    return switch (stanza.kind()) {
      case VERSE -> 0;
      case BRIDGE -> 1;
      case CHORUS -> 3;
      default -> 2;
    };
  }

  private Optional<Placed> in(StanzaPlan stanza, String name, List<Placed> taken) {
    List<Integer> places = taken.stream().flatMap(p -> p.unit().positions().stream()).toList();
    List<Placed> ways = new ArrayList<>();
    for (Unit unit : Couplets.places(stanza.lines())) {
      if (unit.positions().stream().noneMatch(places::contains)) {
        bank.of(Role.NAME)
            .forEach(frame -> add(ways, frame.filled("name", name), unit, stanza, taken));
      }
    }
    return ways.stream().max(Comparator.comparing(placed -> placed.choice().score()));
  }

  private void add(
      List<Placed> ways, Couplet filled, Unit unit, StanzaPlan stanza, List<Placed> taken) {
    RoleWeights roles = RoleWeights.of(SectionKind.VERSE, 1);
    Optional<Choice> choice =
        unit.pair()
            ? judge
                .pair(filled, unit.plans(stanza.lines()), roles)
                .filter(pair -> pair.wordings().get(0).rhymesWith(pair.last()))
            : judge.single(filled, filled.lines().get(0), unit.plans(stanza.lines()).get(0), roles);
    choice
        .filter(found -> Couplets.rhyme(taken, unit, found, stanza.lines()))
        .ifPresent(found -> ways.add(new Placed(unit, found)));
  }
}
