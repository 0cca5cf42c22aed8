package io.songlens.composer.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfugue.Rhythm;

/**
 * The letters of drum patterns. A pattern has layers; in each layer, every sixteenth note is one
 * letter. Capitals are accents. JFugue's {@link Rhythm} turns the layers into a MusicString.
 */
final class DrumNotation {
  private static final Map<Character, String> LETTERS = new TreeMap<>();

  /** GM2's jingle bell: JFugue has no name for it, as General MIDI 1 ends at 81. */
  private static final String SLEIGH_BELLS = "83";

  static {
    stroke('O', 'o', "BASS_DRUM", 112, 88);
    stroke('S', 's', "ACOUSTIC_SNARE", 108, 42);
    stroke('E', 'e', "ELECTRIC_SNARE", 106, 60);
    stroke('X', 'x', "SIDE_STICK", 96, 66);
    stroke('C', 'c', "HAND_CLAP", 100, 70);
    stroke('H', 'h', "CLOSED_HI_HAT", 84, 58);
    stroke('P', 'p', "PEDAL_HI_HAT", 78, 52);
    stroke('A', 'a', "OPEN_HI_HAT", 86, 64);
    stroke('D', 'd', "RIDE_CYMBAL_1", 82, 60);
    stroke('K', 'k', "CRASH_CYMBAL_1", 98, 72);
    stroke('T', 't', "HIGH_TOM", 102, 76);
    stroke('N', 'n', "LOW_MID_TOM", 102, 76);
    stroke('F', 'f', "LOW_FLOOR_TOM", 104, 78);
    stroke('M', 'm', "TAMBOURINE", 80, 54);
    stroke('Z', 'z', "CABASA", 76, 50);
    stroke('G', 'g', "OPEN_HI_CONGA", 88, 62);
    stroke('L', 'l', "LOW_CONGA", 88, 62);
    stroke('R', 'r', "RIDE_BELL", 84, 62);
    stroke('B', 'b', "COWBELL", 82, 58);
    stroke('Q', 'q', "CLAVES", 84, 62);
    stroke('W', 'w', "HI_WOOD_BLOCK", 84, 60);
    stroke('V', 'v', "LOW_WOOD_BLOCK", 84, 60);
    stroke('Y', 'y', "OPEN_TRIANGLE", 74, 52);
    stroke('I', 'i', "HIGH_TIMBALE", 94, 66);
    stroke('U', 'u', "LOW_TIMBALE", 94, 66);
    stroke('J', 'j', SLEIGH_BELLS, 82, 56);
  }

  private DrumNotation() {}

  private static void stroke(
      char loud, char soft, String drum, int loudVelocity, int softVelocity) {
    LETTERS.put(loud, "[" + drum + "]sa" + loudVelocity);
    LETTERS.put(soft, "[" + drum + "]sa" + softVelocity);
  }

  /**
   * The MusicString of a layered pattern.
   *
   * @throws IllegalArgumentException when a letter is unknown
   */
  static String musicString(List<String> layers) {
    Rhythm rhythm = new Rhythm();
    rhythm.addSubstitution('.', "Rs");
    LETTERS.forEach(rhythm::addSubstitution);
    for (int i = 0; i < layers.size(); i++) {
      checkLetters(layers.get(i));
      rhythm.setLayer(i + 1, layers.get(i));
    }
    return rhythm.getMusicString();
  }

  private static void checkLetters(String layer) {
    for (int i = 0; i < layer.length(); i++) {
      char letter = layer.charAt(i);
      if (letter != '.' && !LETTERS.containsKey(letter)) {
        throw new IllegalArgumentException(
            "'%s' is not a drum; known are . %s".formatted(letter, LETTERS.keySet()));
      }
    }
  }
}
