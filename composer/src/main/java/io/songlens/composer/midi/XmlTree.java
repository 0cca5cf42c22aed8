package io.songlens.composer.midi;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML elements. */
final class XmlTree {
  private final XMLStreamWriter stream;
  private int depth;

  XmlTree(XMLStreamWriter stream) {
    this.stream = stream;
  }

  void begin() throws XMLStreamException {
    stream.writeStartDocument("UTF-8", "1.0");
  }

  void end() throws XMLStreamException {
    stream.writeCharacters("\n");
    stream.writeEndDocument();
  }

  /** Opens an element; attributes are names and values in turn. */
  void open(String name, String... attributes) throws XMLStreamException {
    indent();
    stream.writeStartElement(name);
    attributes(attributes);
    depth++;
  }

  void close() throws XMLStreamException {
    depth--;
    indent();
    stream.writeEndElement();
  }

  void leaf(String name, String text, String... attributes) throws XMLStreamException {
    indent();
    stream.writeStartElement(name);
    attributes(attributes);
    stream.writeCharacters(text);
    stream.writeEndElement();
  }

  void leaf(String name, int number) throws XMLStreamException {
    leaf(name, String.valueOf(number));
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    indent();
    stream.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      stream.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void indent() throws XMLStreamException {
    stream.writeCharacters("\n" + "  ".repeat(depth));
  }
}
