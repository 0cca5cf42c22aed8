package io.songlens.composer.midi;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a drum kit's sounds stand on a five-line staff: the places of Norman Weinberg's Guide to
 * Standardized Drumset Notation (1998), with crosses for cymbals. His guide leaves the other
 * percussion to the writer: here hand drums are diamonds, and what is shaken, scraped or struck of
 * wood and metal is a triangle.
 *
 * @param name what a musician reads
 * @param step the staff place's letter, as on a treble staff
 * @param octave the staff place's octave
 * @param head the note's head in MusicXML's words: "normal", "x", "circle-x"
 */
record DrumSign(String name, String step, int octave, String head) {
  private static final Map<Integer, DrumSign> SIGNS = new TreeMap<>();
  private static final DrumSign UNKNOWN = new DrumSign("Percussion", "C", 5, "normal");

  static {
    sign(35, "Acoustic bass drum", "F", 4, "normal");
    sign(36, "Bass drum", "F", 4, "normal");
    sign(37, "Side stick", "C", 5, "x");
    sign(38, "Snare", "C", 5, "normal");
    sign(39, "Hand clap", "E", 5, "x");
    sign(40, "Electric snare", "C", 5, "normal");
    sign(41, "Low floor tom", "A", 4, "normal");
    sign(42, "Closed hi-hat", "G", 5, "x");
    sign(43, "High floor tom", "A", 4, "normal");
    sign(44, "Pedal hi-hat", "D", 4, "x");
    sign(45, "Low tom", "B", 4, "normal");
    sign(46, "Open hi-hat", "G", 5, "circle-x");
    sign(47, "Low-mid tom", "D", 5, "normal");
    sign(48, "High-mid tom", "D", 5, "normal");
    sign(49, "Crash cymbal 1", "A", 5, "x");
    sign(50, "High tom", "E", 5, "normal");
    sign(51, "Ride cymbal 1", "F", 5, "x");
    sign(52, "Chinese cymbal", "A", 5, "circle-x");
    sign(53, "Ride bell", "F", 5, "diamond");
    sign(54, "Tambourine", "B", 4, "triangle");
    sign(55, "Splash cymbal", "B", 5, "x");
    sign(56, "Cowbell", "E", 5, "triangle");
    sign(57, "Crash cymbal 2", "B", 5, "x");
    sign(58, "Vibraslap", "A", 4, "triangle");
    sign(59, "Ride cymbal 2", "F", 5, "x");
    sign(60, "High bongo", "E", 5, "diamond");
    sign(61, "Low bongo", "D", 5, "diamond");
    sign(62, "Mute high conga", "B", 4, "diamond");
    sign(63, "Open high conga", "B", 4, "diamond");
    sign(64, "Low conga", "A", 4, "diamond");
    sign(65, "High timbale", "E", 5, "diamond");
    sign(66, "Low timbale", "D", 5, "diamond");
    sign(67, "High agogo", "F", 5, "triangle");
    sign(68, "Low agogo", "D", 5, "triangle");
    sign(69, "Cabasa", "B", 5, "triangle");
    sign(70, "Maracas", "B", 5, "triangle");
    sign(71, "Short whistle", "B", 5, "triangle");
    sign(72, "Long whistle", "B", 5, "triangle");
    sign(73, "Short guiro", "C", 5, "triangle");
    sign(74, "Long guiro", "C", 5, "triangle");
    sign(75, "Claves", "G", 4, "triangle");
    sign(76, "High wood block", "F", 5, "triangle");
    sign(77, "Low wood block", "D", 5, "triangle");
    sign(78, "Mute cuica", "C", 5, "diamond");
    sign(79, "Open cuica", "C", 5, "diamond");
    sign(80, "Mute triangle", "A", 5, "triangle");
    sign(81, "Open triangle", "A", 5, "triangle");
    sign(82, "Shaker", "B", 5, "triangle");
    sign(83, "Jingle bell", "C", 6, "triangle");
  }

  private static void sign(int key, String name, String step, int octave, String head) {
    SIGNS.put(key, new DrumSign(name, step, octave, head));
  }

  /** The sign of a General MIDI percussion key. */
  static DrumSign of(int key) {
    return SIGNS.getOrDefault(key, UNKNOWN);
  }
}
