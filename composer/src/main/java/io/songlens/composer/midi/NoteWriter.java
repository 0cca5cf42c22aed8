package io.songlens.composer.midi;

import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.NoteName;
import io.songlens.composer.theory.Pitch;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

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
      notations(piece, i == 0 ? note.mark() : null);
      if (i == 0 && !piece.continued() && note.mark() != null) {
        lyric(note.mark());
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

  /** A slur goes from a melisma's first piece to its last. */
  private void notations(Piece piece, @Nullable SungMark mark) throws XMLStreamException {
    boolean slurStarts = mark != null && mark.slurStarts() && !piece.continued();
    boolean slurStops = mark != null && mark.slurStops() && !piece.continues();
    if (!piece.continued() && !piece.continues() && !slurStarts && !slurStops) {
      return;
    }
    xml.open("notations");
    ties("tied", piece);
    if (slurStarts || slurStops) {
      xml.empty("slur", "type", slurStarts ? "start" : "stop", "number", "1");
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

  private void lyric(SungMark mark) throws XMLStreamException {
    if (mark.syllable() == null) {
      return;
    }
    xml.open("lyric", "number", "1");
    xml.leaf("syllabic", mark.syllabic());
    xml.leaf("text", mark.syllable().text());
    if (mark.extended()) {
      xml.empty("extend");
    }
    xml.close();
  }
}
