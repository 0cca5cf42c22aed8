package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.Decision;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.bank.BriefView;
import io.songlens.lyrics.bank.Wanted;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives wished words their places before the rest is written, and says what cannot be sung. */
final class WishSinging {
  private final WishPlaces places;
  private final MandarinTopicWords topicWords;
  private final BriefView brief;

  WishSinging(WishPlaces places, MandarinTopicWords topicWords, BriefView brief) {
    this.places = places;
    this.topicWords = topicWords;
    this.brief = brief;
  }

  /**
   * Places everything that is wished.
   *
   * @param fixed taken places by stanza, to which more are added
   * @return what became of each wish, for the trace
   */
  List<Decision> sing(WishReading wishes, Map<String, List<Placed>> fixed) {
    List<Decision> decisions = new ArrayList<>();
    List<String> avoided = new ArrayList<>(wishes.avoided());
    List<String> unknown = WishWords.unknown(avoided, topicWords);
    avoided.removeAll(unknown);
    if (!avoided.isEmpty()) {
      decisions.add(
          decision(
              String.join(", ", avoided) + (avoided.size() == 1 ? " is" : " are") + " avoided"));
    }
    unknown.forEach(
        word ->
            decisions.add(
                decision("could not avoid " + word + " in Mandarin: give it in characters")));
    List<Wanted> all = WishWords.of(wishes, topicWords);
    for (int i = 0; i < all.size(); i++) {
      boolean tooMany = i >= Wanted.MOST;
      decisions.add(decision(tooMany ? all.get(i).tooMany() : sing(all.get(i), fixed)));
    }
    String rest = wishes.rest();
    if (rest != null) {
      decisions.add(
          new Decision(
              "wish", "could not be honoured by the offline writer", List.of("wish: " + rest)));
    }
    return decisions;
  }

  private String sing(Wanted wanted, Map<String, List<Placed>> fixed) {
    String said = wanted.said();
    if (wanted.ways().stream().anyMatch(brief::avoids)) {
      return "could not sing " + said + ": it says a word that is to be avoided";
    }
    if (MandarinChecker.profane(said)) {
      return "could not sing " + said + ": it contains a word we do not sing";
    }
    Optional<WishPlaces.Place> place = places.find(wanted, fixed);
    if (place.isEmpty()) {
      return "could not sing " + said + ": no line fits";
    }
    fixed.merge(
        place.get().stanza().id(),
        List.of(place.get().placed()),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    return Wanted.sung(said);
  }

  private static Decision decision(String choice) {
    return new Decision("wish", choice, List.of("wish"));
  }
}
