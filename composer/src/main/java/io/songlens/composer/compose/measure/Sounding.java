package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;

/**
 * A note as it is played or sung, whoever does it.
 *
 * @param onset first tick
 * @param end the tick at which it is released
 * @param midi its pitch
 */
record Sounding(int onset, int end, int midi) {
  /** Every note with a pitch, of instruments, the lead and backing voices. */
  static List<Sounding> pitched(Score score) {
    List<Sounding> notes = new ArrayList<>();
    for (Part part : score.parts()) {
      if (!part.percussion()) {
        part.notes().forEach(n -> notes.add(new Sounding(n.onset(), n.end(), n.pitch().midi())));
      }
    }
    addSung(score.melody(), notes);
    for (VocalPart part : score.backing()) {
      part.voices().forEach(voice -> addSung(voice, notes));
    }
    return notes;
  }

  private static void addSung(List<SungNote> sung, List<Sounding> notes) {
    sung.forEach(n -> notes.add(new Sounding(n.onset(), n.end(), n.pitch().midi())));
  }

  /** The tick of every onset, drums included. */
  static List<Integer> onsets(Score score) {
    List<Integer> onsets = new ArrayList<>();
    pitched(score).forEach(note -> onsets.add(note.onset()));
    for (Part part : score.parts()) {
      if (part.percussion()) {
        part.notes().forEach(note -> onsets.add(note.onset()));
      }
    }
    return onsets;
  }
}
