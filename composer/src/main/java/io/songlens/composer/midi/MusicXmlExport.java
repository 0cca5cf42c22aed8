package io.songlens.composer.midi;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a score as MusicXML 4.0 (W3C Music Notation Community Group, 2021), score-partwise: the
 * melody with words and chord symbols, and every instrument as one voice on a sixteenth-note grid.
 */
public final class MusicXmlExport {
  private MusicXmlExport() {}

  /** The score as a MusicXML document. */
  public static String xml(Score score) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter stream = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      write(new XmlTree(stream), score);
      stream.close();
    } catch (XMLStreamException fault) {
      throw new IllegalStateException("A string can always be written to", fault);
    }
    return text.toString();
  }

  /** A staff and where it stands in the document. */
  private record Staff(String name, PartRole role, List<NotatedNote> notes, boolean melody) {}

  private static void write(XmlTree xml, Score score) throws XMLStreamException {
    List<Staff> staves = staves(score);
    xml.begin();
    xml.open("score-partwise", "version", "4.0");
    xml.open("work");
    xml.leaf("work-title", score.title());
    xml.close();
    xml.open("identification");
    xml.open("encoding");
    xml.leaf("software", "Songlens");
    xml.close();
    xml.close();
    xml.open("part-list");
    for (int i = 0; i < staves.size(); i++) {
      xml.open("score-part", "id", "P" + (i + 1));
      xml.leaf("part-name", staves.get(i).name());
      xml.close();
    }
    xml.close();
    for (int i = 0; i < staves.size(); i++) {
      Staff staff = staves.get(i);
      xml.open("part", "id", "P" + (i + 1));
      new MeasureWriter(xml, score, staff.role(), staff.melody()).write(staff.notes());
      xml.close();
    }
    xml.close();
    xml.end();
  }

  private static List<Staff> staves(Score score) {
    Notation notation = new Notation(score);
    List<Staff> staves = new ArrayList<>();
    if (!score.plan().instrumental()) {
      staves.add(
          new Staff(MidiExport.MELODY_TRACK, PartRole.LEAD, notation.sung(score.melody()), true));
    }
    for (Part part : score.parts()) {
      boolean tune = score.plan().instrumental() && part.role() == PartRole.LEAD;
      String name = tune ? MidiExport.MELODY_TRACK : part.name();
      Staff staff = new Staff(name, part.role(), notation.part(part), tune);
      staves.add(tune ? 0 : staves.size(), staff);
    }
    return staves;
  }
}
