package io.songlens.composer.midi;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Ticks;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes one staff's measures; every measure's durations add up to its meter. */
final class MeasureWriter {
  private static final int DIVISIONS = 4;

  private final XmlTree xml;
  private final SongPlan plan;
  private final Staff staff;
  private final NoteWriter notes;
  private final @Nullable SignWriter signs;

  /**
   * A writer of one staff.
   *
   * @param index which staff it is, counted from 0; the top one carries tempo, sections and chords
   */
  MeasureWriter(XmlTree xml, Score score, Staff staff, int index) {
    this.xml = xml;
    this.plan = score.plan();
    this.staff = staff;
    this.notes = new NoteWriter(xml, staff, PartListWriter.partId(index));
    this.signs = index == 0 ? new SignWriter(xml, score) : null;
  }

  void write() throws XMLStreamException {
    BeatSplit split = new BeatSplit(plan.meter());
    List<List<Piece>> bars = new BarLayout(split).bars(staff.notes(), plan.bars());
    Beams beams = new Beams(split.beat());
    for (int bar = 0; bar < bars.size(); bar++) {
      xml.open("measure", "number", String.valueOf(bar + 1));
      attributes(bar);
      if (signs != null) {
        signs.write(bar);
      }
      List<Piece> pieces = bars.get(bar);
      List<List<String>> beamed = beams.of(pieces);
      for (int i = 0; i < pieces.size(); i++) {
        int tick = pieces.get(i).note().onset() * Ticks.PER_SIXTEENTH;
        notes.write(pieces.get(i), beamed.get(i), plan.keyAt(tick));
      }
      if (bar == bars.size() - 1) {
        finalBarline();
      }
      xml.close();
    }
  }

  /** At the song's start everything a staff needs, later a change of key; drums have no key. */
  private void attributes(int bar) throws XMLStreamException {
    Key key = plan.keyAt(plan.tickOfBar(bar));
    boolean changes = bar == 0 || !key.equals(plan.keyAt(plan.tickOfBar(bar - 1)));
    boolean keyed = changes && !staff.isPercussion();
    if (bar > 0 && !keyed) {
      return;
    }
    xml.open("attributes");
    if (bar == 0) {
      xml.leaf("divisions", DIVISIONS);
    }
    if (keyed) {
      key(key);
    }
    if (bar == 0) {
      time();
      staff.clef().write(xml);
    }
    xml.close();
  }

  private void key(Key key) throws XMLStreamException {
    xml.open("key");
    xml.leaf("fifths", key.fifths());
    String mode = key.mode().label();
    xml.leaf("mode", mode.equals("harmonic minor") ? "minor" : mode);
    xml.close();
  }

  private void time() throws XMLStreamException {
    xml.open("time");
    xml.leaf("beats", plan.meter().beats());
    xml.leaf("beat-type", plan.meter().unit());
    xml.close();
  }

  private void finalBarline() throws XMLStreamException {
    xml.open("barline", "location", "right");
    xml.leaf("bar-style", "light-heavy");
    xml.close();
  }
}
