package io.songlens.composer.midi;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.NoteName;
import io.songlens.composer.theory.Ticks;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Writes one part's measures; every measure's durations add up to its meter. */
final class MeasureWriter {
  private static final int DIVISIONS = 4;

  private final XmlTree xml;
  private final Score score;
  private final SongPlan plan;
  private final PartRole role;
  private final boolean melody;
  private final NoteWriter notes;

  MeasureWriter(XmlTree xml, Score score, PartRole role, boolean melody) {
    this.xml = xml;
    this.score = score;
    this.plan = score.plan();
    this.role = role;
    this.melody = melody;
    this.notes = new NoteWriter(xml, role == PartRole.DRUMS);
  }

  void write(List<NotatedNote> voice) throws XMLStreamException {
    BeatSplit split = new BeatSplit(plan.meter());
    List<List<Piece>> bars = new BarLayout(split).bars(voice, plan.bars());
    Beams beams = new Beams(split.beat());
    for (int bar = 0; bar < plan.bars(); bar++) {
      xml.open("measure", "number", String.valueOf(bar + 1));
      Key key = plan.keyAt(plan.tickOfBar(bar));
      if (bar == 0 || !key.equals(plan.keyAt(plan.tickOfBar(bar - 1)))) {
        attributes(bar, key);
      }
      if (melody) {
        signs(bar);
      }
      List<Piece> pieces = bars.get(bar);
      List<List<String>> beamed = beams.of(pieces);
      for (int i = 0; i < pieces.size(); i++) {
        int tick = pieces.get(i).note().onset() * Ticks.PER_SIXTEENTH;
        notes.write(pieces.get(i), beamed.get(i), plan.keyAt(tick));
      }
      xml.close();
    }
  }

  /** At the song's start everything a staff needs, later a change of key. */
  private void attributes(int bar, Key key) throws XMLStreamException {
    xml.open("attributes");
    if (bar == 0) {
      xml.leaf("divisions", DIVISIONS);
    }
    xml.open("key");
    xml.leaf("fifths", key.fifths());
    String mode = key.mode().label();
    xml.leaf("mode", mode.equals("harmonic minor") ? "minor" : mode);
    xml.close();
    if (bar == 0) {
      timeAndClef();
    }
    xml.close();
  }

  private void timeAndClef() throws XMLStreamException {
    xml.open("time");
    xml.leaf("beats", plan.meter().beats());
    xml.leaf("beat-type", plan.meter().unit());
    xml.close();
    xml.open("clef");
    switch (role) {
      case DRUMS -> xml.leaf("sign", "percussion");
      case BASS -> {
        xml.leaf("sign", "F");
        xml.leaf("line", 4);
      }
      default -> {
        xml.leaf("sign", "G");
        xml.leaf("line", 2);
      }
    }
    xml.close();
  }

  /** Tempo, section marks and chord symbols, on the melody's staff only. */
  private void signs(int bar) throws XMLStreamException {
    if (bar == 0) {
      tempo();
    }
    for (PlannedSection section : plan.sections()) {
      if (section.startBar() == bar) {
        xml.open("direction", "placement", "above");
        xml.open("direction-type");
        xml.leaf("rehearsal", section.id());
        xml.close();
        xml.close();
      }
    }
    for (ChordEvent event : score.chords()) {
      int offset = event.onset() - plan.tickOfBar(bar);
      if (offset >= 0 && offset < plan.meter().ticksPerBar()) {
        harmony(event.chord(), plan.keyAt(event.onset()), offset / Ticks.PER_SIXTEENTH);
      }
    }
  }

  private void tempo() throws XMLStreamException {
    String bpm = String.format(Locale.ROOT, "%.2f", plan.bpm().value());
    xml.open("direction", "placement", "above");
    xml.open("direction-type");
    xml.open("metronome");
    xml.leaf("beat-unit", "quarter");
    xml.leaf("per-minute", bpm);
    xml.close();
    xml.close();
    xml.empty("sound", "tempo", bpm);
    xml.close();
  }

  private void harmony(ChordSymbol chord, Key key, int offset) throws XMLStreamException {
    xml.open("harmony");
    xml.open("root");
    step("root", chord.rootName(key));
    xml.close();
    xml.leaf("kind", chord.quality().musicXmlKind(), "text", chord.quality().suffix());
    if (!chord.bass().equals(chord.root())) {
      xml.open("bass");
      step("bass", chord.bassName(key));
      xml.close();
    }
    if (offset > 0) {
      xml.leaf("offset", offset);
    }
    xml.close();
  }

  private void step(String prefix, NoteName name) throws XMLStreamException {
    xml.leaf(prefix + "-step", String.valueOf(name.letter()));
    if (name.alteration() != 0) {
      xml.leaf(prefix + "-alter", name.alteration());
    }
  }
}
