package io.songlens.composer.midi;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A clef. It is chosen by the median pitch of a staff, so that most notes need no or few ledger
 * lines; singers read no bass clef sooner than they must, but the tenor's treble clef.
 */
enum Clef {
  TREBLE("G", 2, 0),
  TREBLE_OCTAVE_UP("G", 2, 1),
  TREBLE_OCTAVE_DOWN("G", 2, -1),
  BASS("F", 4, 0),
  BASS_OCTAVE_DOWN("F", 4, -1),
  PERCUSSION("percussion", 0, 0);

  private static final int ABOVE_THE_STAFF = 79;
  private static final int MIDDLE_C = 60;
  private static final int LOW_VOICE = 48;
  private static final int BELOW_THE_BASS_STAFF = 43;

  private final String sign;
  private final int line;
  private final int octaves;

  Clef(String sign, int line, int octaves) {
    this.sign = sign;
    this.line = line;
    this.octaves = octaves;
  }

  /** The clef for a singer of those notes. */
  static Clef ofVoice(List<NotatedNote> notes) {
    int median = medianPitch(notes);
    return median >= MIDDLE_C ? TREBLE : median >= LOW_VOICE ? TREBLE_OCTAVE_DOWN : BASS;
  }

  /** The clef for a pitched instrument with those notes. */
  static Clef ofInstrument(List<NotatedNote> notes) {
    int median = medianPitch(notes);
    if (median >= MIDDLE_C) {
      return median >= ABOVE_THE_STAFF ? TREBLE_OCTAVE_UP : TREBLE;
    }
    return median >= BELOW_THE_BASS_STAFF ? BASS : BASS_OCTAVE_DOWN;
  }

  private static int medianPitch(List<NotatedNote> notes) {
    List<Integer> pitches = notes.stream().flatMap(note -> note.midi().stream()).sorted().toList();
    return pitches.isEmpty() ? MIDDLE_C : pitches.get(pitches.size() / 2);
  }

  void write(XmlTree xml) throws XMLStreamException {
    xml.open("clef");
    xml.leaf("sign", sign);
    if (line > 0) {
      xml.leaf("line", line);
    }
    if (octaves != 0) {
      xml.leaf("clef-octave-change", octaves);
    }
    xml.close();
  }
}
