package io.songlens.composer.midi;

import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.NoteName;
import io.songlens.composer.theory.Pitch;
import javax.xml.stream.XMLStreamException;

/** Writes note elements: chords, rests, ties, words. */
final class NoteWriter {
  private static final String LETTERS = "C.D.EF.G.A.B";

  private final XmlTree xml;
  private final boolean percussion;

  NoteWriter(XmlTree xml, boolean percussion) {
    this.xml = xml;
    this.percussion = percussion;
  }

  /**
   * Writes one piece of a note.
   *
   * @param key the key whose spelling it takes
   * @param sixteenths how long the piece is
   * @param continued whether it is tied to the piece before
   * @param continues whether it is tied to the piece after
   */
  void write(NotatedNote note, Key key, int sixteenths, boolean continued, boolean continues)
      throws XMLStreamException {
    if (note.isRest()) {
      xml.open("note");
      xml.empty("rest");
      value(sixteenths);
      xml.close();
      return;
    }
    for (int i = 0; i < note.midi().size(); i++) {
      xml.open("note");
      if (i > 0) {
        xml.empty("chord");
      }
      pitch(new Pitch(note.midi().get(i)), key);
      xml.leaf("duration", sixteenths);
      ties("tie", continued, continues);
      xml.leaf("voice", 1);
      type(sixteenths);
      if (continued || continues) {
        xml.open("notations");
        ties("tied", continued, continues);
        xml.close();
      }
      if (i == 0 && !continued && note.sung() != null) {
        lyric(note.sung());
      }
      xml.close();
    }
  }

  private void value(int sixteenths) throws XMLStreamException {
    xml.leaf("duration", sixteenths);
    xml.leaf("voice", 1);
    type(sixteenths);
  }

  private void ties(String element, boolean continued, boolean continues)
      throws XMLStreamException {
    if (continued) {
      xml.empty(element, "type", "stop");
    }
    if (continues) {
      xml.empty(element, "type", "start");
    }
  }

  private void pitch(Pitch pitch, Key key) throws XMLStreamException {
    NoteName name = key.spelling(pitch.pitchClass());
    if (percussion) {
      xml.open("unpitched");
      xml.leaf("display-step", String.valueOf(name.letter()));
      xml.leaf("display-octave", octave(pitch, name));
      xml.close();
      return;
    }
    xml.open("pitch");
    xml.leaf("step", String.valueOf(name.letter()));
    if (name.alteration() != 0) {
      xml.leaf("alter", name.alteration());
    }
    xml.leaf("octave", octave(pitch, name));
    xml.close();
  }

  /** The octave of the written letter: B sharp belongs to the octave below its sound. */
  private static int octave(Pitch pitch, NoteName name) {
    int letterSemitone = LETTERS.indexOf(name.letter());
    return (pitch.midi() - name.alteration() - letterSemitone) / 12 - 1;
  }

  private void type(int sixteenths) throws XMLStreamException {
    boolean dotted = sixteenths % 3 == 0;
    int plain = dotted ? sixteenths / 3 * 2 : sixteenths;
    xml.leaf(
        "type",
        switch (plain) {
          case 16 -> "whole";
          case 8 -> "half";
          case 4 -> "quarter";
          case 2 -> "eighth";
          case 1 -> "16th";
          default -> throw new IllegalArgumentException("No note lasts " + sixteenths);
        });
    if (dotted) {
      xml.empty("dot");
    }
  }

  private void lyric(SungNote note) throws XMLStreamException {
    Syllable syllable = note.syllable();
    if (syllable == null) {
      return;
    }
    String syllabic =
        note.startsWord()
            ? (note.endsWord() ? "single" : "begin")
            : note.endsWord() ? "end" : "middle";
    xml.open("lyric", "number", "1");
    xml.leaf("syllabic", syllabic);
    xml.leaf("text", syllable.text());
    xml.close();
  }
}
