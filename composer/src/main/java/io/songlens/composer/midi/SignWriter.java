package io.songlens.composer.midi;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.NoteName;
import io.songlens.composer.theory.Ticks;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes what stands above the top staff: tempo, rehearsal marks and chord symbols. */
final class SignWriter {
  private final XmlTree xml;
  private final Score score;
  private final SongPlan plan;
  private final List<String> sectionNames;
  private final TempoWriter tempo;

  SignWriter(XmlTree xml, Score score) {
    this.xml = xml;
    this.score = score;
    this.plan = score.plan();
    this.sectionNames = SectionNames.of(plan.sections());
    this.tempo = new TempoWriter(xml, plan.meter(), plan.tempoMap(), plan.swing());
  }

  void write(int bar) throws XMLStreamException {
    tempo.write(bar);
    for (int i = 0; i < plan.sections().size(); i++) {
      PlannedSection section = plan.sections().get(i);
      if (section.startBar() == bar) {
        rehearsal(sectionNames.get(i));
      }
    }
    for (ChordEvent event : score.chords()) {
      int offset = event.onset() - plan.tickOfBar(bar);
      if (offset >= 0 && offset < plan.meter().ticksPerBar()) {
        harmony(event.chord(), plan.keyAt(event.onset()), offset / Ticks.PER_SIXTEENTH);
      }
    }
  }

  private void rehearsal(String name) throws XMLStreamException {
    xml.open("direction", "placement", "above");
    xml.open("direction-type");
    xml.leaf("rehearsal", name);
    xml.close();
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
