package io.songlens.composer.midi;

import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The staves of a backing vocal: one of chords where its voices move together, or one a voice. */
final class VocalStaves {
  private final Notation notation;

  VocalStaves(Notation notation) {
    this.notation = notation;
  }

  List<Staff> of(VocalPart part, Player player) {
    List<List<NotatedNote>> voices = part.voices().stream().map(notation::sung).toList();
    List<NotatedNote> lowest = voices.get(0);
    if (voices.stream().allMatch(voice -> moveTogether(lowest, voice))) {
      return List.of(staff(part.name(), player, chords(voices)));
    }
    List<Staff> staves = new ArrayList<>();
    for (int i = voices.size() - 1; i >= 0; i--) {
      String name = part.name() + " " + (voices.size() - i);
      staves.add(staff(name, player, voices.get(i)));
    }
    return staves;
  }

  private static Staff staff(String name, Player player, List<NotatedNote> notes) {
    return new Staff(name, player, Clef.ofVoice(notes), notes);
  }

  private static boolean moveTogether(List<NotatedNote> one, List<NotatedNote> other) {
    boolean together = one.size() == other.size();
    for (int i = 0; together && i < one.size(); i++) {
      together = one.get(i).movesWith(other.get(i));
    }
    return together;
  }

  /** The voices stacked, with the words of the lowest. */
  private static List<NotatedNote> chords(List<List<NotatedNote>> voices) {
    List<NotatedNote> chords = new ArrayList<>();
    for (int i = 0; i < voices.get(0).size(); i++) {
      TreeSet<Integer> pitches = new TreeSet<>();
      for (List<NotatedNote> voice : voices) {
        pitches.addAll(voice.get(i).midi());
      }
      NotatedNote lowest = voices.get(0).get(i);
      chords.add(
          new NotatedNote(lowest.onset(), lowest.duration(), List.copyOf(pitches), lowest.mark()));
    }
    return chords;
  }
}
