package io.songlens.composer.song;

import java.util.List;

/**
 * A finished composition: every note and every syllable.
 *
 * @param title the song's title
 * @param plan what it follows
 * @param chords the harmony, in order and without gaps
 * @param melody the sung line, by onset; empty in an instrumental song
 * @param voice how the melody is sung
 * @param effects how the voice is treated where
 * @param backing who sings beside the melody, in the order of their stems
 * @param parts the instruments
 * @param decisions why the music is what it is
 */
public record Score(
    String title,
    SongPlan plan,
    List<ChordEvent> chords,
    List<SungNote> melody,
    VoiceStyle voice,
    List<EffectSpan> effects,
    List<VocalPart> backing,
    List<Part> parts,
    List<Decision> decisions) {
  public Score {
    chords = List.copyOf(chords);
    melody = List.copyOf(melody);
    effects = List.copyOf(effects);
    backing = List.copyOf(backing);
    parts = List.copyOf(parts);
    decisions = List.copyOf(decisions);
  }

  /** The same score with other reasons given. */
  public Score with(List<Decision> others) {
    return new Score(title, plan, chords, melody, voice, effects, backing, parts, others);
  }

  /** The same score played by others. */
  public Score withParts(List<Part> others) {
    return new Score(title, plan, chords, melody, voice, effects, backing, others, decisions);
  }
}
