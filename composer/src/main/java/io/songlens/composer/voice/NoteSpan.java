package io.songlens.composer.voice;

/** One note in audio frames, its end cut where the next begins. */
record NoteSpan(long start, long end, int midi, int velocity) {
  long frames() {
    return end - start;
  }

  NoteSpan endingAt(long newEnd) {
    return new NoteSpan(start, newEnd, midi, velocity);
  }
}
