package io.songlens.composer.midi;

import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a singer reads at a note beside its pitch.
 *
 * @param syllable the syllable that begins on it; null where one goes on
 * @param syllabic its place in its word, as MusicXML says it
 * @param endsWord whether the syllable is its word's last: a line after it shows that it goes on,
 *     within a word the hyphens do
 * @param slurStarts whether it is the first note of a melisma
 * @param slurStops whether it is the last note of a melisma
 */
record SungMark(
    @Nullable Syllable syllable,
    String syllabic,
    boolean endsWord,
    boolean slurStarts,
    boolean slurStops) {
  /** A mark for each note of one sung voice. */
  static List<SungMark> of(List<SungNote> voice) {
    List<SungMark> marks = new ArrayList<>();
    boolean slurred = false;
    for (int i = 0; i < voice.size(); i++) {
      SungNote note = voice.get(i);
      boolean goesOn = i + 1 < voice.size() && continues(note, voice.get(i + 1));
      boolean starts = goesOn && !slurred;
      boolean stops = slurred && !goesOn;
      marks.add(new SungMark(note.syllable(), syllabic(note), note.endsWord(), starts, stops));
      slurred = goesOn;
    }
    return marks;
  }

  private static boolean continues(SungNote note, SungNote next) {
    return next.syllable() == null && next.line() == note.line();
  }

  private static String syllabic(SungNote note) {
    if (note.startsWord()) {
      return note.endsWord() ? "single" : "begin";
    }
    return note.endsWord() ? "end" : "middle";
  }
}
