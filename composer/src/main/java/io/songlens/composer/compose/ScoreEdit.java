package io.songlens.composer.compose;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Word;
import io.songlens.composer.theory.Bpm;

/** A change of a song that leaves everything else as it is. Lines and words count from 0. */
public sealed interface ScoreEdit {
  /**
   * Other words for a line. Only the line's own bars change, pickup included, wherever its stanza
   * is sung, and what answers the line there.
   *
   * @param stanzaId the stanza in the lyric
   * @param lineIndex the line in the stanza
   * @param line the new words
   */
  record ReplaceLine(String stanzaId, int lineIndex, Line line) implements ScoreEdit {}

  /** Another word in a line; like {@link ReplaceLine}. */
  record ReplaceWord(String stanzaId, int lineIndex, int wordIndex, Word word)
      implements ScoreEdit {}

  /**
   * A new take of one section: other chords, tune and patterns under the same words. Only the
   * section's bars change, and the bar before them as far as its first line has a pickup.
   */
  record RecomposeSection(String sectionId) implements ScoreEdit {}

  /**
   * Another instrument for a part, which moves by octaves if the instrument cannot reach it. A line
   * that would come to double the voice there takes another note of the chord, and of two notes
   * that would come to lie on one key, one is left out.
   */
  record SwapInstrument(String partId, Instrument instrument) implements ScoreEdit {}

  /**
   * Every pitched note, every chord and the key higher by that many semitones, or lower; drums
   * stay. What an instrument cannot play there moves as for {@link SwapInstrument}.
   */
  record Transpose(int semitones) implements ScoreEdit {}

  /**
   * Another singer. The tune moves into that voice's range, and the key by as little as the voice
   * needs; the words and the form stay. A transposition asked for before is part of the key from
   * then on.
   *
   * @param voice its name in the catalogue
   */
  record ChangeVoice(String voice) implements ScoreEdit {}

  /** Another tempo: the song's duration changes in proportion, its notes do not. */
  record ChangeTempo(Bpm bpm) implements ScoreEdit {}
}
