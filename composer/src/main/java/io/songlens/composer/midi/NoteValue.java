package io.songlens.composer.midi;

import java.util.Set;

/** The lengths that one written note has, in sixteenths: undotted or with one dot. */
final class NoteValue {
  private static final Set<Integer> WRITTEN = Set.of(1, 2, 3, 4, 6, 8, 12, 16, 24);

  private NoteValue() {}

  /** Whether one note can last that long. */
  static boolean isWritten(int sixteenths) {
    return WRITTEN.contains(sixteenths);
  }

  static boolean isDotted(int sixteenths) {
    return sixteenths % 3 == 0;
  }

  /** The longest undotted value that is no longer. */
  static int undotted(int sixteenths) {
    return Integer.highestOneBit(Math.min(16, sixteenths));
  }

  /** MusicXML's name of the value, without its dot. */
  static String type(int sixteenths) {
    return switch (isDotted(sixteenths) ? sixteenths / 3 * 2 : sixteenths) {
      case 16 -> "whole";
      case 8 -> "half";
      case 4 -> "quarter";
      case 2 -> "eighth";
      case 1 -> "16th";
      default -> throw new IllegalArgumentException("No note lasts " + sixteenths);
    };
  }

  /** How many beams or flags the value has. */
  static int beams(int sixteenths) {
    return sixteenths == 1 ? 2 : sixteenths < 4 ? 1 : 0;
  }
}
