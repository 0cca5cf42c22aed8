package io.songlens.composer.midi;

import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.TempoMap;
import io.songlens.composer.theory.Ticks;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes tempo: the first as a metronome mark over the felt beat, later changes for playback alone,
 * once a bar. What MusicXML plays is always counted in quarters.
 */
final class TempoWriter {
  private static final double STRAIGHT = 0.5;
  private static final int READ_PLACES = 1;
  private static final int PLAYED_PLACES = 3;

  private final XmlTree xml;
  private final Meter meter;
  private final double swing;
  private final List<TempoMap.Stretch> steps;

  /**
   * A writer of one song's tempo.
   *
   * @param swing where the second of two eighth notes falls: 0.5 is straight
   */
  TempoWriter(XmlTree xml, Meter meter, TempoMap tempo, double swing) {
    this.xml = xml;
    this.meter = meter;
    this.swing = swing;
    this.steps = tempo.steps(meter.ticksPerBar());
  }

  void write(int bar) throws XMLStreamException {
    int from = bar * meter.ticksPerBar();
    for (TempoMap.Stretch step : steps) {
      if (step.tick() == 0 && bar == 0) {
        mark(step.from().value());
      } else if (step.tick() >= from && step.tick() < from + meter.ticksPerBar()) {
        change(step, (step.tick() - from) / Ticks.PER_SIXTEENTH);
      }
    }
  }

  private void mark(double bpm) throws XMLStreamException {
    int beat = BeatStrength.beatTicks(meter);
    int value = beat / Ticks.PER_SIXTEENTH;
    xml.open("direction", "placement", "above");
    xml.open("direction-type");
    xml.open("metronome");
    xml.leaf("beat-unit", NoteValue.type(value));
    if (NoteValue.isDotted(value)) {
      xml.empty("beat-unit-dot");
    }
    xml.leaf("per-minute", Decimals.plain(bpm * Ticks.PER_QUARTER / beat, READ_PLACES));
    xml.close();
    xml.close();
    if (swing > STRAIGHT) {
      xml.open("direction-type");
      xml.leaf("words", "Swing");
      xml.close();
    }
    sound(bpm);
    xml.close();
  }

  /** Swing is written straight, so what plays it must bend it again. */
  private void sound(double bpm) throws XMLStreamException {
    if (swing <= STRAIGHT) {
      xml.empty("sound", "tempo", Decimals.plain(bpm, PLAYED_PLACES));
      return;
    }
    int first = (int) Math.round(100 * swing);
    xml.open("sound", "tempo", Decimals.plain(bpm, PLAYED_PLACES));
    xml.open("swing");
    xml.leaf("first", first);
    xml.leaf("second", 100 - first);
    xml.leaf("swing-type", "eighth");
    xml.close();
    xml.close();
  }

  private void change(TempoMap.Stretch step, int offset) throws XMLStreamException {
    xml.open("sound", "tempo", Decimals.plain(step.from().value(), PLAYED_PLACES));
    if (offset > 0) {
      xml.leaf("offset", offset);
    }
    xml.close();
  }
}
