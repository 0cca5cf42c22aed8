package io.songlens.composer.compose.measure;

/**
 * A note as it would be written: on the straight grid of sixteenth notes.
 *
 * @param onset sixteenths from the song's start
 * @param end the sixteenth at which it is released, after its onset
 * @param midi its pitch, or the drum
 */
record GridNote(int onset, int end, int midi) {}
