package io.songlens.lyrics.llm;

import io.songlens.composer.song.SectionKind;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.check.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the lines of a draft that should be written anew, and which of the new ones to keep. */
final class Repairs {
  private Repairs() {}

  /**
   * A line that should be better.
   *
   * @param place where it stands
   * @param reasons what is wrong, as phrases to follow "it"
   * @param mustSing a demanded text that the line is to sing, or null
   */
  record Fault(Place place, List<String> reasons, @Nullable String mustSing) {}

  /** The lines that fall short, and lines for what is demanded and not sung yet. */
  static List<Fault> faults(
      Draft draft, Verdicts verdicts, List<String> demanded, List<StanzaPlan> stanzas) {
    Map<Place, Fault> faults = new LinkedHashMap<>();
    for (Place place : draft.texts().keySet()) {
      List<String> reasons = new ArrayList<>(verdicts.blocking().getOrDefault(place, List.of()));
      verdicts.blemishes().getOrDefault(place, List.of()).stream()
          .map(Issue::text)
          .forEach(reasons::add);
      if (!reasons.isEmpty()) {
        faults.put(place, new Fault(place, reasons, null));
      }
    }
    Set<Place> taken = new LinkedHashSet<>();
    for (String text : demanded) {
      Place place =
          unsung(text, draft, verdicts) ? placeFor(draft, demanded, taken, stanzas) : null;
      if (place != null) {
        taken.add(place);
        List<String> reasons = new ArrayList<>();
        reasons.add("must contain <sing>" + text + "</sing> exactly as written");
        reasons.addAll(faults.containsKey(place) ? faults.get(place).reasons() : List.of());
        faults.put(place, new Fault(place, reasons, text));
      }
    }
    return List.copyOf(faults.values());
  }

  /** Whether no line that can be sung holds a demanded text. */
  static boolean unsung(String text, Draft draft, Verdicts verdicts) {
    return draft.texts().entrySet().stream()
        .noneMatch(
            line -> Phrases.holds(line.getValue(), text) && !verdicts.isBlocked(line.getKey()));
  }

  /** The first line of a chorus, or else of the song, that is not needed for something else. */
  private static @Nullable Place placeFor(
      Draft draft, List<String> demanded, Set<Place> taken, List<StanzaPlan> stanzas) {
    List<Place> places = new ArrayList<>();
    for (boolean chorus : List.of(true, false)) {
      stanzas.stream()
          .filter(stanza -> (stanza.kind() == SectionKind.CHORUS) == chorus)
          .forEach(
              stanza -> {
                for (int i = 0; i < stanza.lines().size(); i++) {
                  places.add(new Place(stanza.id(), i));
                }
              });
    }
    return places.stream()
        .filter(place -> !taken.contains(place))
        .filter(p -> demanded.stream().noneMatch(text -> Phrases.holds(draft.text(p), text)))
        .findFirst()
        .orElse(null);
  }

  /** The first draft with those lines of the second that are no worse than before. */
  static Draft best(Draft before, Verdicts old, Draft after, Verdicts now, List<Fault> faults) {
    Map<Place, String> kept = new LinkedHashMap<>();
    for (Fault fault : faults) {
      Place place = fault.place();
      String text = after.text(place);
      boolean sings = fault.mustSing() != null && Phrases.holds(text, fault.mustSing());
      boolean better =
          old.isBlocked(place)
              ? !now.isBlocked(place)
              : !now.isBlocked(place)
                  && (sings || now.blemishesAt(place) <= old.blemishesAt(place));
      if (better) {
        kept.put(place, text);
      }
    }
    return before.with(kept);
  }
}
