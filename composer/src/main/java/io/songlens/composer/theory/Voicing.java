package io.songlens.composer.theory;

import java.util.List;

/**
 * A chord laid out as pitches.
 *
 * @param pitches ascending, at least one
 */
public record Voicing(List<Pitch> pitches) {
  public Voicing {
    pitches = pitches.stream().sorted().toList();
    if (pitches.isEmpty()) {
      throw new IllegalArgumentException("A voicing needs a pitch");
    }
  }

  /** The pitch of a voice, counted from the lowest = 0; voices above the top wrap an octave up. */
  public Pitch voice(int index) {
    int octaves = index / pitches.size();
    return pitches.get(index % pitches.size()).transpose(12 * octaves);
  }

  /** How far the voices travel to another voicing, in semitones, added up. */
  public int distance(Voicing other) {
    int voices = Math.max(pitches.size(), other.pitches.size());
    int total = 0;
    for (int i = 0; i < voices; i++) {
      int from = pitches.get(i * pitches.size() / voices).midi();
      int to = other.pitches.get(i * other.pitches.size() / voices).midi();
      total += Math.abs(from - to);
    }
    return total;
  }
}
