package io.songlens.api.bench;

import java.io.IOException;
import java.io.PrintWriter;

/** Something that is measured on sung songs, one after the other. */
public interface SongMeasure {
  /**
   * Measures a song.
   *
   * @param song what was to be sung
   * @param samples what was sung: the lead alone, mono at 48 kHz
   */
  void add(BenchSong song, float[] samples) throws IOException;

  /** Prints what was measured as Markdown, and adds to the gates. */
  void report(PrintWriter out, Gates gates) throws IOException;
}
