package io.songlens.api.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that the recogniser heard.
 *
 * @param word as in its dictionary, without the number of the pronunciation
 * @param startFrame its first frame of 10 ms
 * @param endFrame the frame after its last
 */
record Segment(String word, int startFrame, int endFrame) {
  private static final int HEADER = 9;
  private static final int FIELDS = 4;

  /**
   * Reads a line of pocketsphinx_batch's {@code -hypseg} file: the clip's name, total scores ("S 0
   * T -98 A -87 L -10"), then for each word its first frame, two scores and the word, and at the
   * end the last frame. Silence and noise are left out.
   *
   * @throws IllegalArgumentException if the line is not of that form
   */
  static List<Segment> parse(String line) {
    String[] fields = line.trim().split("\\s+");
    if (fields.length < HEADER || (fields.length - HEADER - 1) % FIELDS != 0) {
      if (fields.length == HEADER) {
        return List.of();
      }
      throw new IllegalArgumentException("Not a line of segments: " + line);
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = HEADER; i + FIELDS < fields.length; i += FIELDS) {
      String word = fields[i + 3].replaceAll("\\(\\d+\\)$", "");
      if (!word.matches("<.*>|\\[.*]|\\+\\+.*\\+\\+")) {
        int start = Integer.parseInt(fields[i]);
        segments.add(new Segment(word, start, Integer.parseInt(fields[i + FIELDS])));
      }
    }
    return segments;
  }
}
