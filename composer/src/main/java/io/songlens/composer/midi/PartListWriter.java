package io.songlens.composer.midi;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes the list of parts: their names, and how a program that reads the score plays them. */
final class PartListWriter {
  private final XmlTree xml;

  PartListWriter(XmlTree xml) {
    this.xml = xml;
  }

  /** The id of the n-th staff's part, counted from 0. */
  static String partId(int staff) {
    return "P" + (staff + 1);
  }

  /** The id of a drum in its part; MIDI keys are counted from 1 as MusicXML does. */
  static String drumId(String partId, int key) {
    return partId + "-I" + (key + 1);
  }

  void write(List<Staff> staves) throws XMLStreamException {
    xml.open("part-list");
    for (int i = 0; i < staves.size(); i++) {
      part(partId(i), staves.get(i));
    }
    xml.close();
  }

  private void part(String id, Staff staff) throws XMLStreamException {
    xml.open("score-part", "id", id);
    xml.leaf("part-name", staff.name());
    if (staff.isPercussion()) {
      for (int key : staff.keys()) {
        instrument(drumId(id, key), DrumSign.of(key).name());
      }
      device(staff.player());
      for (int key : staff.keys()) {
        midi(drumId(id, key), staff.player(), key);
      }
    } else {
      String instrument = id + "-I1";
      instrument(instrument, staff.name());
      device(staff.player());
      midi(instrument, staff.player(), -1);
    }
    xml.close();
  }

  private void instrument(String id, String name) throws XMLStreamException {
    xml.open("score-instrument", "id", id);
    xml.leaf("instrument-name", name);
    xml.close();
  }

  private void device(Player player) throws XMLStreamException {
    xml.empty("midi-device", "port", String.valueOf(player.place().port() + 1));
  }

  /** MusicXML counts channels, programs and keys from 1, volume to 100 and pan in degrees. */
  private void midi(String id, Player player, int drum) throws XMLStreamException {
    xml.open("midi-instrument", "id", id);
    xml.leaf("midi-channel", player.place().channel() + 1);
    xml.leaf("midi-program", player.program() + 1);
    if (drum >= 0) {
      xml.leaf("midi-unpitched", drum + 1);
    }
    xml.leaf("volume", Decimals.plain(player.volume() / 1.27, 1));
    xml.leaf("pan", Decimals.plain(90 * player.mix().pan(), 1));
    xml.close();
  }
}
