package io.songlens.composer.compose;

import io.songlens.composer.theory.Pitch;

/**
 * The notes that an instrument can play, as they sound. The ranges are those of orchestration
 * handbooks (Adler, "The Study of Orchestration"), rounded for the families of General MIDI.
 *
 * @param lowest lowest MIDI note number
 * @param highest highest MIDI note number, at least an octave above the lowest
 */
record InstrumentRange(int lowest, int highest) {
  /** First program, last program, lowest note, highest note. */
  private static final int[][] RANGES = {
    {0, 3, 21, 108}, // pianos
    {4, 5, 28, 103}, // electric pianos
    {6, 7, 29, 96}, // harpsichord, clavinet
    {8, 8, 60, 108}, // celesta
    {9, 9, 72, 108}, // glockenspiel
    {10, 10, 60, 96}, // music box
    {11, 11, 53, 89}, // vibraphone
    {12, 12, 45, 96}, // marimba
    {13, 13, 65, 108}, // xylophone
    {14, 14, 60, 77}, // tubular bells
    {15, 15, 55, 84}, // dulcimer
    {16, 20, 36, 96}, // organs
    {21, 21, 53, 93}, // accordion
    {22, 22, 60, 96}, // harmonica
    {23, 23, 53, 93}, // bandoneon
    {24, 31, 40, 86}, // guitars
    {32, 39, 24, 60}, // basses
    {40, 40, 55, 100}, // violin
    {41, 41, 48, 88}, // viola
    {42, 42, 36, 81}, // cello
    {43, 43, 24, 60}, // double bass
    {44, 45, 28, 96}, // strings, tremolo and pizzicato
    {46, 46, 23, 103}, // harp
    {47, 47, 38, 57}, // timpani
    {48, 51, 28, 96}, // string ensembles
    {52, 54, 41, 84}, // choirs
    {55, 55, 36, 84}, // orchestra hit
    {56, 56, 54, 86}, // trumpet
    {57, 57, 36, 74}, // trombone
    {58, 58, 26, 58}, // tuba
    {59, 59, 54, 84}, // muted trumpet
    {60, 60, 36, 77}, // French horn
    {61, 63, 36, 96}, // brass sections
    {64, 64, 56, 88}, // soprano saxophone
    {65, 65, 49, 81}, // alto saxophone
    {66, 66, 44, 76}, // tenor saxophone
    {67, 67, 36, 69}, // baritone saxophone
    {68, 68, 58, 91}, // oboe
    {69, 69, 52, 84}, // English horn
    {70, 70, 34, 75}, // bassoon
    {71, 71, 50, 94}, // clarinet
    {72, 72, 74, 108}, // piccolo
    {73, 75, 59, 98}, // flute, recorder, pan flute
    {76, 79, 55, 96}, // blown bottle, shakuhachi, whistle, ocarina
    {80, 103, 24, 108}, // synthesizers
    {104, 104, 48, 84}, // sitar
    {105, 106, 48, 84}, // banjo, shamisen
    {107, 107, 48, 88}, // koto
    {108, 108, 48, 84}, // kalimba
    {109, 109, 48, 81}, // bagpipe
    {110, 110, 55, 96}, // fiddle
    {111, 111, 48, 84}, // shanai
    {112, 113, 60, 96}, // bells
    {114, 114, 52, 84}, // steel drums
    {115, 127, 24, 108} // percussion and sound effects
  };

  /** The range of a General MIDI program, 0..127. */
  static InstrumentRange ofProgram(int program) {
    for (int[] range : RANGES) {
      if (program >= range[0] && program <= range[1]) {
        return new InstrumentRange(range[2], range[3]);
      }
    }
    throw new IllegalArgumentException("A General MIDI program is 0..127, not " + program);
  }

  boolean contains(int midi) {
    return midi >= lowest && midi <= highest;
  }

  /** The note, or the nearest one of its pitch class that can be played. */
  Pitch inside(int midi) {
    int inside = midi;
    while (inside < lowest) {
      inside += 12;
    }
    while (inside > highest) {
      inside -= 12;
    }
    return new Pitch(inside);
  }
}
