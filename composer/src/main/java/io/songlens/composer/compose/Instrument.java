package io.songlens.composer.compose;

/**
 * What plays a part.
 *
 * @param name what a musician reads: "Vibraphone"
 * @param program General MIDI program 0..127; for drums the kit
 */
public record Instrument(String name, int program) {
  public Instrument {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An instrument needs a name");
    }
    if (program < 0 || program > 127) {
      throw new IllegalArgumentException("A General MIDI program is 0..127, not " + program);
    }
  }
}
