package io.songlens.composer.midi;

import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes note elements: chords, rests, ties, beams, slurs, words. Their order within a note is that
 * of the MusicXML 4.0 schema.
 */
final class NoteWriter {
  private final XmlTree xml;
  private final Staff staff;
  private final String partId;
  private final PitchWriter pitches;

  NoteWriter(XmlTree xml, Staff staff, String partId) {
    this.xml = xml;
    this.staff = staff;
    this.partId = partId;
    this.pitches = new PitchWriter(xml);
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
      sound(piece, note.midi().get(i), key);
      if (i == 0) {
        beams(beams);
      }
      notations(piece, i == 0 ? note.mark() : null);
      if (i == 0 && !piece.continued() && note.mark() != null) {
        lyric(note.mark(), piece.continues());
      }
      xml.close();
    }
  }

  /** One head of a chord, up to its beams. */
  private void sound(Piece piece, int midi, Key key) throws XMLStreamException {
    DrumSign drum = staff.isPercussion() ? DrumSign.of(midi) : null;
    if (drum == null) {
      pitches.pitch(new Pitch(midi), key);
    } else {
      pitches.drum(drum);
    }
    xml.leaf("duration", piece.duration());
    ties("tie", piece);
    if (drum != null) {
      xml.empty("instrument", "id", PartListWriter.drumId(partId, midi));
    }
    xml.leaf("voice", 1);
    type(piece.duration());
    if (drum != null) {
      xml.leaf("stem", "up");
      xml.leaf("notehead", drum.head());
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

  private void type(int sixteenths) throws XMLStreamException {
    xml.leaf("type", NoteValue.type(sixteenths));
    if (NoteValue.isDotted(sixteenths)) {
      xml.empty("dot");
    }
  }

  private void lyric(SungMark mark, boolean tied) throws XMLStreamException {
    if (mark.syllable() == null) {
      return;
    }
    xml.open("lyric", "number", "1");
    xml.leaf("syllabic", mark.syllabic());
    xml.leaf("text", mark.syllable().text());
    if (mark.endsWord() && (tied || mark.slurStarts())) {
      xml.empty("extend");
    }
    xml.close();
  }
}
