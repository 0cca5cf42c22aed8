package io.songlens.composer.midi;

import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.NoteName;
import io.songlens.composer.theory.Pitch;
import javax.xml.stream.XMLStreamException;

/** Writes where a note stands: its spelling in a key, or a drum's place. */
final class PitchWriter {
  private static final String LETTERS = "C.D.EF.G.A.B";

  private final XmlTree xml;

  PitchWriter(XmlTree xml) {
    this.xml = xml;
  }

  void pitch(Pitch pitch, Key key) throws XMLStreamException {
    NoteName name = key.spelling(pitch.pitchClass());
    xml.open("pitch");
    xml.leaf("step", String.valueOf(name.letter()));
    if (name.alteration() != 0) {
      xml.leaf("alter", name.alteration());
    }
    xml.leaf("octave", octave(pitch, name));
    xml.close();
  }

  void drum(DrumSign sign) throws XMLStreamException {
    xml.open("unpitched");
    xml.leaf("display-step", sign.step());
    xml.leaf("display-octave", sign.octave());
    xml.close();
  }

  /** The octave of the written letter: B sharp belongs to the octave below its sound. */
  private static int octave(Pitch pitch, NoteName name) {
    int letterSemitone = LETTERS.indexOf(name.letter());
    return (pitch.midi() - name.alteration() - letterSemitone) / 12 - 1;
  }
}
