package io.songlens.composer.song;

import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import java.util.List;

/**
 * A brand's few notes, by which it is known again. They are kept in scale degrees, so that they can
 * be played in any key and mode, and in pulses, so that any tempo can take them.
 *
 * @param notes 3 to 6 of them
 */
public record SonicLogo(List<Note> notes) {
  /** The fewest notes of a logo. */
  public static final int FEWEST_NOTES = 3;

  /** The most notes of a logo. */
  public static final int MOST_NOTES = 6;

  /** The latest pulse on which the last note may begin. */
  public static final int LAST_PULSE = 16;

  /** As far as a note may lie from the tonic, in degrees. */
  private static final int FARTHEST_DEGREE = 21;

  /**
   * One note.
   *
   * @param pulse when it begins, counted from 0 at the logo's start
   * @param degree scale steps above the tonic, negative below it
   * @param alteration semitones that it is raised by, -1..1; 0 for a note of the scale
   */
  public record Note(int pulse, int degree, int alteration) {
    public Note {
      if (pulse < 0
          || pulse > LAST_PULSE
          || Math.abs(degree) > FARTHEST_DEGREE
          || Math.abs(alteration) > 1) {
        throw new IllegalArgumentException("A note of a logo is near its tonic and its start");
      }
    }
  }

  public SonicLogo {
    notes = List.copyOf(notes);
    if (notes.size() < FEWEST_NOTES || notes.size() > MOST_NOTES) {
      throw new IllegalArgumentException("A sonic logo has 3 to 6 notes, not " + notes.size());
    }
    int before = -1;
    for (Note note : notes) {
      if (note.pulse() <= before || (before < 0 && note.pulse() > 0)) {
        throw new IllegalArgumentException("A logo's notes begin at 0, one after the other");
      }
      before = note.pulse();
    }
  }

  /** The pulse on which its last note begins. */
  public int lastPulse() {
    return notes.get(notes.size() - 1).pulse();
  }

  /** Its pitches in a key, degree 0 being the given tonic. */
  public List<Pitch> pitches(Key key, Pitch tonic) {
    return notes.stream()
        .map(
            note ->
                tonic.transpose(
                    12 * Math.floorDiv(note.degree(), 7)
                        + key.mode().semitones().get(Math.floorMod(note.degree(), 7))
                        + note.alteration()))
        .toList();
  }
}
