package io.songlens.composer.midi;

import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.NoteName;
import io.songlens.composer.theory.Pitch;
import java.util.List;
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
   * @param beams what happens to its beams, the first first
   * @param key the key whose spelling it takes
   */
  void write(Piece piece, List<String> beams, Key key) throws XMLStreamException {
    NotatedNote note = piece.note();
    if (note.isRest()) {
      rest(piece);
      return;
    }
    for (int i = 0; i < note.midi().size(); i++) {
      xml.open("note");
      if (i > 0) {
        xml.empty("chord");
      }
      pitch(new Pitch(note.midi().get(i)), key);
      xml.leaf("duration", piece.duration());
      ties("tie", piece);
      xml.leaf("voice", 1);
      type(piece.duration());
      if (i == 0) {
        beams(beams);
      }
      if (piece.continued() || piece.continues()) {
        xml.open("notations");
        ties("tied", piece);
        xml.close();
      }
      if (i == 0 && !piece.continued() && note.sung() != null) {
        lyric(note.sung());
      }
      xml.close();
    }
  }

  private void beams(List<String> beams) throws XMLStreamException {
    for (int i = 0; i < beams.size(); i++) {
      xml.leaf("beam", beams.get(i), "number", String.valueOf(i + 1));
    }
  }

  private void rest(Piece piece) throws XMLStreamException {
    xml.open("note");
    if (piece.fillsBar()) {
      xml.empty("rest", "measure", "yes");
    } else {
      xml.empty("rest");
    }
    xml.leaf("duration", piece.duration());
    xml.leaf("voice", 1);
    if (!piece.fillsBar()) {
      type(piece.duration());
    }
    xml.close();
  }

  private void ties(String element, Piece piece) throws XMLStreamException {
    if (piece.continued()) {
      xml.empty(element, "type", "stop");
    }
    if (piece.continues()) {
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
    xml.leaf("type", NoteValue.type(sixteenths));
    if (NoteValue.isDotted(sixteenths)) {
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
