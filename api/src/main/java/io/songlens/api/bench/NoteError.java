package io.songlens.api.bench;

import io.songlens.composer.voice.measure.SungVowel;

/**
 * How a note was sung.
 *
 * @param song where it is from
 * @param vowel the note
 * @param cents what was sung beside what is written
 * @param plannedCents the mean of the planned pitch curve beside what is written: what is left of
 *     {@code cents} is the synthesizer's or the measurement's
 */
record NoteError(String song, SungVowel vowel, double cents, double plannedCents) {
  double size() {
    return Math.abs(cents);
  }

  @Override
  public String toString() {
    return Gates.text(
        "%s at %.2f s (%s on note %d for %.0f ms): %+.1f cents, planned %+.1f",
        song,
        vowel.noteStart() / 48_000.0,
        vowel.vowel(),
        vowel.midi(),
        (vowel.noteEnd() - vowel.noteStart()) / 48.0,
        cents,
        plannedCents);
  }
}
