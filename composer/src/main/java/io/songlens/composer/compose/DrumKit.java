package io.songlens.composer.compose;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which keys a drum kit has its drums. Drums are composed for the standard kit; the orchestra's
 * has timpani on keys 41 to 53 (General MIDI 2, MIDI Manufacturers Association 1999, table of
 * percussion sound sets), which would sound out of key.
 */
enum DrumKit {
  STANDARD(Map.of()),
  ORCHESTRA(
      Map.ofEntries(
          Map.entry(42, 27), // closed hi-hat
          Map.entry(44, 28), // pedal hi-hat
          Map.entry(46, 29), // open hi-hat
          Map.entry(51, 30), // ride cymbal
          Map.entry(53, 30), // ride bell
          Map.entry(49, 57), // crash: concert cymbal
          Map.entry(52, 57), // Chinese cymbal: concert cymbal
          Map.entry(41, 87), // low toms: open surdo, a taiko in many fonts
          Map.entry(43, 87),
          Map.entry(45, 87),
          Map.entry(47, 86), // high toms: muted surdo
          Map.entry(48, 86),
          Map.entry(50, 86)));

  private static final int ORCHESTRA_PROGRAM = 48;

  /** The kits that every General MIDI 2 font has, for songs to be played by. */
  private static final Set<Integer> PROGRAMS = Set.of(0, 8, 16, 24, 25, 32, 40, ORCHESTRA_PROGRAM);

  private final Map<Integer, Integer> moved;

  DrumKit(Map<Integer, Integer> moved) {
    this.moved = moved;
  }

  static DrumKit ofProgram(int program) {
    return program == ORCHESTRA_PROGRAM ? ORCHESTRA : STANDARD;
  }

  static boolean exists(int program) {
    return PROGRAMS.contains(program);
  }

  /** The programs that are kits, in order. */
  static Set<Integer> programs() {
    return new TreeSet<>(PROGRAMS);
  }

  /** The key of a drum that the standard kit has on another. */
  int keyOf(int standardKey) {
    return moved.getOrDefault(standardKey, standardKey);
  }

  /** The score, its drums on the keys of their kits. */
  static Score apply(Score score) {
    return score.withParts(score.parts().stream().map(DrumKit::onItsKeys).toList());
  }

  private static Part onItsKeys(Part part) {
    return part.percussion() ? part.with(ofProgram(part.program()).keyed(part)) : part;
  }

  /** Of drums that come to share a key, the louder is struck. */
  private List<NoteEvent> keyed(Part part) {
    if (moved.isEmpty()) {
      return part.notes();
    }
    Map<List<Integer>, NoteEvent> struck = new LinkedHashMap<>();
    for (NoteEvent note : part.notes()) {
      NoteEvent hit = note.at(new Pitch(keyOf(note.pitch().midi())));
      struck.merge(
          List.of(hit.onset(), hit.pitch().midi()),
          hit,
          (one, other) -> other.velocity() > one.velocity() ? other : one);
    }
    return new ArrayList<>(struck.values());
  }
}
