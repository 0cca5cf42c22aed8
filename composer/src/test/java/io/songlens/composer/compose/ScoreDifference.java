package io.songlens.composer.compose;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The events that two scores do not share. */
final class ScoreDifference {
  /** Hands may be that much earlier than the bar line. */
  static final int EARLY_TICKS = 60;

  /** A stretch of time, its end left out. */
  record Span(int from, int to) {
    boolean contains(int tick) {
      return tick >= from && tick < to;
    }
  }

  /** An event of the score. */
  record Event(String stream, int onset, Object what) {}

  private ScoreDifference() {}

  static List<Event> events(Score score) {
    List<Event> events = new ArrayList<>();
    for (ChordEvent chord : score.chords()) {
      events.add(new Event("chords", chord.onset(), chord));
    }
    for (SungNote note : score.melody()) {
      events.add(new Event("melody", note.onset(), note));
    }
    for (VocalPart part : score.backing()) {
      for (int voice = 0; voice < part.voices().size(); voice++) {
        for (SungNote note : part.voices().get(voice)) {
          events.add(new Event(part.id() + voice, note.onset(), note));
        }
      }
    }
    for (Part part : score.parts()) {
      for (NoteEvent note : part.notes()) {
        events.add(new Event(part.id(), note.onset(), note));
      }
    }
    return events;
  }

  /** What is in one of them only. */
  static List<Event> between(Score before, Score after) {
    Set<Event> gone = new LinkedHashSet<>(events(before));
    Set<Event> come = new LinkedHashSet<>(events(after));
    Set<Event> both = new LinkedHashSet<>(gone);
    both.retainAll(come);
    gone.removeAll(both);
    come.removeAll(both);
    List<Event> different = new ArrayList<>(gone);
    different.addAll(come);
    return different;
  }

  static List<Event> outside(Score before, Score after, List<Span> allowed) {
    return between(before, after).stream()
        .filter(event -> allowed.stream().noneMatch(span -> span.contains(event.onset())))
        .toList();
  }
}
