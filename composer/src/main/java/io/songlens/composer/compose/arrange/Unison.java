package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps lines out of the unison of a tune, which would sound like a slip. */
public final class Unison {
  /** A note worth keeping has an eighth before the unison begins. */
  private static final int SHORTEST_TICKS = 240;

  private Unison() {}

  /**
   * A note of a tune as it is heard.
   *
   * @param onset first tick
   * @param end tick at which it is over
   * @param pitch what is heard
   */
  public record Heard(int onset, int end, Pitch pitch) {}

  /**
   * A note beside a tune: as it is, if the tune does not meet it; else another member of the chord;
   * else as much of it as comes before the meeting, or nothing.
   *
   * @param chord the pitch classes to choose from
   * @param lowestMidi the player's lowest note
   * @param highestMidi the player's highest note
   */
  public static Optional<NoteEvent> avoided(
      NoteEvent note,
      Collection<Heard> tune,
      List<PitchClass> chord,
      int lowestMidi,
      int highestMidi) {
    List<Heard> beside =
        tune.stream().filter(h -> h.onset() < note.end() && h.end() > note.onset()).toList();
    Set<Pitch> heard = beside.stream().map(Heard::pitch).collect(Collectors.toSet());
    if (!heard.contains(note.pitch())) {
      return Optional.of(note);
    }
    return Pitch.nearest(chord, note.pitch(), lowestMidi, highestMidi, heard)
        .map(note::at)
        .or(() -> untilMet(note, beside));
  }

  private static Optional<NoteEvent> untilMet(NoteEvent note, List<Heard> beside) {
    int met =
        beside.stream()
            .filter(heard -> heard.pitch().equals(note.pitch()))
            .mapToInt(Heard::onset)
            .min()
            .orElseThrow();
    return met - note.onset() < SHORTEST_TICKS
        ? Optional.empty()
        : Optional.of(VoiceRoom.until(note, met));
  }
}
