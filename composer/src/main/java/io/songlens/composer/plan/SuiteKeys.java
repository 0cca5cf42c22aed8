package io.songlens.composer.plan;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The keys of a suite: each song's tonic lies a step, a third or a fifth from the one before, and
 * the last song has the key signature of the first, so that the suite comes home to its first key
 * or that key's relative. A suite of two may stay in its key.
 */
final class SuiteKeys {
  /** The highest that {@link LiftChooser} lifts a last chorus. */
  private static final int ROOM_FOR_LIFT = 2;

  private final List<Style> styles;
  private final List<Mode> modes;
  private final SeededRandom random;
  private final Set<DeadEnd> deadEnds = new HashSet<>();

  /** A song from which no keys lead home, whatever lies between the first key and the last. */
  private record DeadEnd(int song, Key first, Key last) {}

  SuiteKeys(List<Style> styles, List<Mode> modes, SeededRandom random) {
    this.styles = styles;
    this.modes = modes;
    this.random = random;
  }

  /** The keys in order; none if the voices and modes allow none. */
  List<Key> find() {
    List<Key> keys = new ArrayList<>();
    return extend(keys) ? keys : List.of();
  }

  private boolean extend(List<Key> keys) {
    int song = keys.size();
    if (song == styles.size()) {
      return true;
    }
    DeadEnd here =
        keys.isEmpty() ? null : new DeadEnd(song, keys.get(0), keys.get(keys.size() - 1));
    if (here != null && deadEnds.contains(here)) {
      return false;
    }
    List<Key> open = new ArrayList<>(singable(song));
    while (!open.isEmpty()) {
      Key next = random.pick(open, key -> 1.0 / (1 + Math.max(0, Math.abs(key.fifths()) - 2)));
      open.remove(next);
      if (follows(keys, next)) {
        keys.add(next);
        if (extend(keys)) {
          return true;
        }
        keys.remove(keys.size() - 1);
      }
    }
    if (here != null) {
      deadEnds.add(here);
    }
    return false;
  }

  private List<Key> singable(int song) {
    return IntStream.range(0, 12)
        .mapToObj(semitone -> new Key(new PitchClass(semitone), modes.get(song)))
        .filter(key -> styles.get(song).vocal().suits(key, ROOM_FOR_LIFT))
        .toList();
  }

  private boolean follows(List<Key> keys, Key next) {
    boolean last = keys.size() == styles.size() - 1;
    boolean home = keys.isEmpty() || !last || keys.get(0).fifths() == next.fifths();
    boolean stays = styles.size() == 2 && last && keys.get(0).equals(next);
    return home
        && (keys.isEmpty()
            || stays
            || !relation(keys.get(keys.size() - 1), next).equals(UNRELATED));
  }

  /** What no key of a suite is to the one before. */
  static final String UNRELATED = "a tritone or nothing";

  /** How far a key's tonic lies from another's. */
  static String relation(Key from, Key to) {
    return switch (from.tonic().upTo(to.tonic())) {
      case 1, 2 -> "a step up";
      case 3, 4 -> "a third up";
      case 7 -> "a fifth up";
      case 5 -> "a fifth down";
      case 8, 9 -> "a third down";
      case 10, 11 -> "a step down";
      default -> UNRELATED;
    };
  }
}
