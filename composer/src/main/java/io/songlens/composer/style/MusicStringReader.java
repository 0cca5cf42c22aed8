package io.songlens.composer.style;

import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfugue.JFugueException;
import org.jfugue.Layer;
import org.jfugue.MusicStringParser;
import org.jfugue.Note;
import org.jfugue.ParserListenerAdapter;
import org.jfugue.Pattern;

/**
 * Reads JFugue MusicStrings into notes on our own clock. JFugue counts 120 ticks to the whole note;
 * its decimal durations are exact, so the times are taken from those.
 */
final class MusicStringReader extends ParserListenerAdapter {
  /** A note of a MusicString, in ticks of {@link Ticks#PER_QUARTER}. */
  record ReadNote(int onset, int duration, int midi, int velocity) {}

  /** The notes by onset, and where the longest layer ends. */
  record Reading(List<ReadNote> notes, int ticks) {}

  private final List<ReadNote> notes = new ArrayList<>();
  private final Map<Byte, Integer> ends = new HashMap<>();
  private byte layer;
  private int lastOnset;

  private MusicStringReader() {}

  /**
   * Reads a MusicString.
   *
   * @throws IllegalArgumentException with JFugue's reason when it is not one
   */
  static Reading read(String musicString) {
    MusicStringReader reader = new MusicStringReader();
    MusicStringParser parser = new MusicStringParser();
    parser.addParserListener(reader);
    try {
      parser.parse(new Pattern(musicString));
    } catch (JFugueException | NumberFormatException | StringIndexOutOfBoundsException fault) {
      throw new IllegalArgumentException(
          "'" + musicString + "' is not a MusicString: " + fault.getMessage(), fault);
    }
    int end = reader.ends.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    reader.notes.sort(Comparator.comparingInt(ReadNote::onset).thenComparingInt(ReadNote::midi));
    return new Reading(List.copyOf(reader.notes), end);
  }

  @Override
  public void layerEvent(Layer event) {
    layer = event.getLayer();
  }

  @Override
  public void noteEvent(Note note) {
    lastOnset = ends.getOrDefault(layer, 0);
    add(note, lastOnset);
  }

  @Override
  public void parallelNoteEvent(Note note) {
    add(note, lastOnset);
  }

  @Override
  public void sequentialNoteEvent(Note note) {
    add(note, ends.getOrDefault(layer, lastOnset));
  }

  private void add(Note note, int onset) {
    int duration = (int) Math.round(note.getDecimalDuration() * 4 * Ticks.PER_QUARTER);
    ends.merge(layer, onset + duration, Math::max);
    if (!note.isRest() && duration > 0) {
      notes.add(new ReadNote(onset, duration, note.getValue(), note.getAttackVelocity()));
    }
  }
}
