package io.songlens.composer.midi;

/**
 * A note or rest as it stands in a bar: all of a {@link NotatedNote} or one of the tied values it
 * is split into.
 *
 * @param note what it is written for
 * @param at sixteenths from the bar line
 * @param duration in sixteenths, a value that can be written unless it fills the bar as a rest
 * @param continued whether it is tied to the piece before
 * @param continues whether it is tied to the piece after
 * @param fillsBar whether it rests for the whole bar
 */
record Piece(
    NotatedNote note,
    int at,
    int duration,
    boolean continued,
    boolean continues,
    boolean fillsBar) {
  /** How many beams or flags it has. */
  int flags() {
    return note.isRest() ? 0 : NoteValue.beams(duration);
  }
}
