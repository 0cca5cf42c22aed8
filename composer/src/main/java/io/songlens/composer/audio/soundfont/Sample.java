package io.songlens.composer.audio.soundfont;

/**
 * Where a recording lies in the file.
 *
 * @param name its name
 * @param start first frame; in a compressed bank, first byte
 * @param end frame after the last; in a compressed bank, byte
 * @param loopStart first frame of its loop, counted like the start; in a compressed bank, from the
 *     start of the recording
 * @param loopEnd frame after its loop
 * @param rateHz frames a second
 * @param rootKey the key at which it plays as recorded
 * @param correctionCents what it is out of tune
 * @param type the file's flags
 */
record Sample(
    String name,
    int start,
    int end,
    int loopStart,
    int loopEnd,
    int rateHz,
    int rootKey,
    int correctionCents,
    int type) {
  private static final int VORBIS = 0x10;
  private static final int ROM = 0x8000;

  boolean isVorbis() {
    return (type & VORBIS) != 0;
  }

  /** Whether the recording is in a sound card's memory and not in the file. */
  boolean isElsewhere() {
    return (type & ROM) != 0;
  }
}
