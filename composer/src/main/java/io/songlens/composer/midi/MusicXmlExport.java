package io.songlens.composer.midi;

import io.songlens.composer.song.Score;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a score as MusicXML 4.0 (W3C Music Notation Community Group, 2021), score-partwise: the
 * melody with words, sections and chord symbols, every backing vocal with its words, and every
 * instrument as one voice on a sixteenth-note grid, drums in drum-set notation.
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

  private static void write(XmlTree xml, Score score) throws XMLStreamException {
    List<Staff> staves = Staves.of(score);
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
    new PartListWriter(xml).write(staves);
    for (int i = 0; i < staves.size(); i++) {
      xml.open("part", "id", PartListWriter.partId(i));
      new MeasureWriter(xml, score, staves.get(i), i).write();
      xml.close();
    }
    xml.close();
    xml.end();
  }
}
