package io.songlens.composer.voice;

import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import java.util.ArrayList;
import java.util.List;

/**
 * A syllable with all its notes (more than one in a melisma), its phones split around the vowel.
 *
 * @param noteIndex its first note in the melody
 * @param endsWord whether it is its word's last
 */
record SyllableEvent(
    int noteIndex,
    SungNote note,
    Syllable syllable,
    boolean endsWord,
    List<NoteSpan> notes,
    List<Phone> onset,
    Phone nucleus,
    List<Phone> coda) {

  static SyllableEvent of(
      int noteIndex, SungNote note, Syllable syllable, boolean endsWord, List<NoteSpan> notes) {
    List<Phone> onset = new ArrayList<>();
    List<Phone> coda = new ArrayList<>();
    Phone nucleus = null;
    for (String symbol : syllable.phonemes()) {
      Phone phone = Phone.ofArpabet(symbol, syllable.stress());
      if (!phone.manner().isVowel()) {
        (nucleus == null ? onset : coda).add(phone);
      } else if (nucleus == null) {
        nucleus = phone;
      } else {
        throw new IllegalArgumentException("Two vowels in the syllable " + syllable.phonemes());
      }
    }
    if (nucleus == null) {
      throw new IllegalArgumentException("No vowel in the syllable " + syllable.phonemes());
    }
    return new SyllableEvent(
        noteIndex,
        note,
        syllable,
        endsWord,
        List.copyOf(notes),
        List.copyOf(onset),
        nucleus,
        List.copyOf(coda));
  }

  long start() {
    return notes.get(0).start();
  }

  long end() {
    return notes.get(notes.size() - 1).end();
  }

  /** The same syllable, its last note released earlier. */
  SyllableEvent endingAt(long frame) {
    List<NoteSpan> cut = new ArrayList<>(notes);
    cut.set(cut.size() - 1, cut.get(cut.size() - 1).endingAt(frame));
    return new SyllableEvent(noteIndex, note, syllable, endsWord, cut, onset, nucleus, coda);
  }
}
