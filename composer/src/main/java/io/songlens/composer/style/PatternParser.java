package io.songlens.composer.style;

import io.songlens.composer.song.PartRole;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an instrument's patterns: drums as JFugue rhythm layers, bass lines and riffs as
 * MusicStrings over a C chord, chords and arpeggios as one character for each sixteenth note.
 * Blanks and "|" are for the eye.
 */
final class PatternParser {
  private static final int[] STEP_OF_SEMITONE = {1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 7};
  private static final int LOWEST_BASS_OCTAVE = 3;
  private static final int RIFF_OCTAVE = 5;

  private final Meter meter;

  PatternParser(Meter meter) {
    this.meter = meter;
  }

  PlayPattern parse(PartRole role, List<String> layers) {
    if (role == PartRole.DRUMS) {
      return drums(layers.stream().map(PatternParser::compact).toList());
    }
    if (layers.size() != 1) {
      throw new IllegalArgumentException("Only drums have layers");
    }
    return switch (role) {
      case BASS -> line(layers.get(0), LOWEST_BASS_OCTAVE);
      case RIFF -> line(layers.get(0), RIFF_OCTAVE);
      case LEAD, COUNTER, COMPING, PAD, DRUMS -> grid(compact(layers.get(0)));
    };
  }

  private PlayPattern drums(List<String> layers) {
    for (String layer : layers) {
      wholeBars(layer.length() * Ticks.PER_SIXTEENTH, layer);
    }
    MusicStringReader.Reading reading = MusicStringReader.read(DrumNotation.musicString(layers));
    List<Stroke> strokes =
        reading.notes().stream()
            .map(n -> new Stroke(n.onset(), n.duration(), n.velocity(), new Stroke.Drum(n.midi())))
            .toList();
    return new PlayPattern(reading.ticks(), strokes);
  }

  private PlayPattern line(String musicString, int rootOctave) {
    MusicStringReader.Reading reading = MusicStringReader.read(musicString.replace("|", " "));
    wholeBars(reading.ticks(), musicString);
    List<Stroke> strokes =
        reading.notes().stream().map(note -> chordStep(note, rootOctave)).toList();
    return new PlayPattern(reading.ticks(), strokes);
  }

  private static Stroke chordStep(MusicStringReader.ReadNote note, int rootOctave) {
    int step = STEP_OF_SEMITONE[note.midi() % 12];
    Stroke.ChordStep what = new Stroke.ChordStep(step, note.midi() / 12 - rootOctave);
    return new Stroke(note.onset(), note.duration(), note.velocity(), what);
  }

  private PlayPattern grid(String grid) {
    wholeBars(grid.length() * Ticks.PER_SIXTEENTH, grid);
    List<Stroke> strokes = new ArrayList<>();
    for (int i = 0; i < grid.length(); i++) {
      char sign = grid.charAt(i);
      if (sign == '.' || sign == '-') {
        continue;
      }
      int held = 1;
      while (i + held < grid.length() && grid.charAt(i + held) == '-') {
        held++;
      }
      int onset = i * Ticks.PER_SIXTEENTH;
      strokes.add(new Stroke(onset, held * Ticks.PER_SIXTEENTH, velocity(sign), voices(sign)));
    }
    return new PlayPattern(grid.length() * Ticks.PER_SIXTEENTH, strokes);
  }

  private static int velocity(char sign) {
    return switch (sign) {
      case 'X' -> 92;
      case 'x' -> 72;
      default -> 76;
    };
  }

  private static Stroke.Voices voices(char sign) {
    if (sign == 'X' || sign == 'x') {
      return new Stroke.Voices(List.of());
    }
    if (sign >= '1' && sign <= '8') {
      return new Stroke.Voices(List.of(sign - '1'));
    }
    throw new IllegalArgumentException(
        "'" + sign + "' is not a sign of chord patterns: . - X x or a voice 1..8");
  }

  private void wholeBars(int ticks, String pattern) {
    if (ticks == 0 || ticks % meter.ticksPerBar() != 0) {
      throw new IllegalArgumentException(
          "'%s' lasts %.2f quarters, not whole bars of %s"
              .formatted(pattern, (double) ticks / Ticks.PER_QUARTER, meter.name()));
    }
  }

  private static String compact(String pattern) {
    return pattern.replaceAll("[\\s|]", "");
  }
}
