package io.songlens.lyrics.bank;

import io.songlens.composer.song.Decision;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.bank.StanzaSearch.Placed;
import io.songlens.lyrics.check.LyricChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives wished words their places before the rest is written, and says what cannot be sung. */
final class WishSinging {
  private final WishPlaces places;
  private final LyricChecker checker;
  private final BriefView brief;
  private final List<String> sung = new ArrayList<>();

  WishSinging(WishPlaces places, LyricChecker checker, BriefView brief) {
    this.places = places;
    this.checker = checker;
    this.brief = brief;
  }

  /**
   * Places everything that is wished.
   *
   * @param title the song's title, which is sung already
   * @param fixed taken places by stanza, to which more are added
   * @return what became of each wish, for the trace
   */
  List<Decision> sing(
      WishReading wishes, String title, Map<String, List<Placed>> fixed, History history) {
    List<Decision> decisions = new ArrayList<>();
    if (!wishes.avoided().isEmpty()) {
      String words = String.join(", ", wishes.avoided());
      decisions.add(decision(words + (wishes.avoided().size() == 1 ? " is" : " are") + " avoided"));
    }
    List<Wanted> all = WishWords.of(wishes);
    for (int i = 0; i < all.size(); i++) {
      Wanted wanted = all.get(i);
      if (!wanted.said().equals(title) || wanted.role() != Role.JINGLE) {
        boolean tooMany = i >= Wanted.MOST;
        decisions.add(decision(tooMany ? wanted.tooMany() : sing(wanted, fixed, history)));
      }
    }
    String rest = wishes.rest();
    if (rest != null) {
      decisions.add(
          new Decision(
              "wish", "could not be honoured by the offline writer", List.of("wish: " + rest)));
    }
    return decisions;
  }

  /** The words that are sung, each in one line or over two. */
  List<String> sung() {
    return List.copyOf(sung);
  }

  private String sing(Wanted wanted, Map<String, List<Placed>> fixed, History history) {
    String said = wanted.said();
    String reason = WishWords.whyNot(wanted, places.spoken(wanted.ways().get(0)), checker, brief);
    if (reason != null) {
      return "could not sing " + said + ": " + reason;
    }
    Optional<WishPlaces.Place> place = places.find(wanted, fixed, history);
    if (place.isEmpty()) {
      return "could not sing " + said + ": no line fits";
    }
    place.get().placed().forEach(placed -> history.add(placed.candidate()));
    fixed.merge(
        place.get().stanza().id(),
        place.get().placed(),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    sung.add(said);
    return Wanted.sung(said);
  }

  private static Decision decision(String choice) {
    return new Decision("wish", choice, List.of("wish"));
  }
}
