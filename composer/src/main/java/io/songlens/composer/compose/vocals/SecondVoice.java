package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.HarmonySpec;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a second voice to a line: the cheapest way through all pitches that are allowed beside the
 * tune (Viterbi), thirds or sixths and small steps being cheap. A line depends on no other.
 */
final class SecondVoice {
  private final SecondVoiceRules rules;
  private final HarmonySpec spec;

  /** A second voice in one key. */
  SecondVoice(SongPlan plan, Harmony harmony, HarmonySpec spec, Key key) {
    this.rules = new SecondVoiceRules(plan, harmony, spec, key);
    this.spec = spec;
  }

  /**
   * The second voice of a line. It changes to the other side where the wished one lies out of its
   * range, and is silent (empty) where both do.
   */
  List<TuneNote> write(List<TuneNote> line) {
    List<TuneNote> wished = write(line, spec.above());
    return wished.isEmpty() ? write(line, !spec.above()) : wished;
  }

  /** A pitch, what the way to it costs, and where it came from (index among those before). */
  private record Place(Pitch pitch, double cost, int from) {}

  private List<TuneNote> write(List<TuneNote> line, boolean above) {
    List<List<Place>> ways = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      List<Place> places = new ArrayList<>();
      for (Pitch pitch : rules.allowed(line.get(i), above)) {
        double own = rules.cost(line.get(i), pitch);
        if (i == 0) {
          places.add(new Place(pitch, own, -1));
        } else {
          places.add(cheapest(ways.get(i - 1), line.get(i - 1), line.get(i), pitch, own));
        }
      }
      if (places.isEmpty()) {
        return List.of();
      }
      ways.add(places);
    }
    return traced(ways, line);
  }

  private Place cheapest(List<Place> before, TuneNote from, TuneNote to, Pitch pitch, double own) {
    Place best = new Place(pitch, Double.MAX_VALUE, -1);
    for (int b = 0; b < before.size(); b++) {
      Place place = before.get(b);
      double cost = place.cost() + own + rules.moving(from, place.pitch(), to, pitch);
      if (cost < best.cost()) {
        best = new Place(pitch, cost, b);
      }
    }
    return best;
  }

  private static List<TuneNote> traced(List<List<Place>> ways, List<TuneNote> line) {
    if (ways.isEmpty()) {
      return List.of();
    }
    List<Place> last = ways.get(ways.size() - 1);
    int at = 0;
    for (int i = 1; i < last.size(); i++) {
      at = last.get(i).cost() < last.get(at).cost() ? i : at;
    }
    TuneNote[] notes = new TuneNote[line.size()];
    for (int i = line.size() - 1; i >= 0; i--) {
      Place place = ways.get(i).get(at);
      notes[i] = line.get(i).at(place.pitch());
      at = place.from();
    }
    return List.of(notes);
  }
}
