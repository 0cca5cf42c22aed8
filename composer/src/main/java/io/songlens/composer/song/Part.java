package io.songlens.composer.song;

import java.util.List;

/**
 * One instrument's part.
 *
 * @param id unique in the song and usable as a file name: "bass", "piano"
 * @param name what a musician reads: "Fingered bass"
 * @param role what it does
 * @param program General MIDI program 0..127; for {@link PartRole#DRUMS} the drum kit
 * @param mix where it sits
 * @param notes by onset
 */
public record Part(
    String id, String name, PartRole role, int program, PartMix mix, List<NoteEvent> notes) {
  public Part {
    notes = List.copyOf(notes);
  }

  /** The same part with other notes. */
  public Part with(List<NoteEvent> others) {
    return new Part(id, name, role, program, mix, others);
  }

  /** The same notes played by another instrument. */
  public Part playedBy(String instrument, int otherProgram) {
    return new Part(id, instrument, role, otherProgram, mix, notes);
  }

  /** Whether the part plays General MIDI percussion. */
  public boolean percussion() {
    return role == PartRole.DRUMS;
  }
}
