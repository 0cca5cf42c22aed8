package io.songlens.composer.voice;

import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import java.util.ArrayList;
import java.util.List;

/** Splits a melody into what is sung in one breath. */
final class Phrasing {
  /** A rest this long ends a phrase inside a line too. */
  private static final long REST_FRAMES = frames(300);

  /** Silence wanted between two lines. */
  private static final long BREATH_FRAMES = frames(220);

  /** The last note of a line gives at most this share of itself to the breath. */
  private static final double MAX_BREATH_SHARE = 0.3;

  private Phrasing() {}

  /** The phrases of a line of notes, each at least one syllable. */
  static List<List<SyllableEvent>> phrases(SongPlan plan, List<SungNote> melody) {
    List<List<SyllableEvent>> phrases = split(syllables(plan, melody));
    for (int i = 0; i + 1 < phrases.size(); i++) {
      leaveRoomForBreath(phrases.get(i), phrases.get(i + 1));
    }
    return phrases;
  }

  private static List<SyllableEvent> syllables(SongPlan plan, List<SungNote> melody) {
    List<SyllableEvent> events = new ArrayList<>();
    int index = 0;
    while (index < melody.size()) {
      SungNote first = melody.get(index);
      Syllable syllable = first.syllable();
      if (syllable == null) {
        throw new IllegalArgumentException("The melody begins with a melisma");
      }
      int next = index + 1;
      while (next < melody.size() && melody.get(next).syllable() == null) {
        next++;
      }
      List<NoteSpan> spans = new ArrayList<>();
      boolean endsWord = false;
      for (int i = index; i < next; i++) {
        SungNote note = melody.get(i);
        endsWord |= note.endsWord();
        span(plan, melody, i).ifPresent(spans::add);
      }
      if (!spans.isEmpty()) {
        events.add(SyllableEvent.of(index, first, syllable, endsWord, spans));
      }
      index = next;
    }
    return events;
  }

  /** The note in frames; none if it lies past the end of the song. */
  private static java.util.Optional<NoteSpan> span(
      SongPlan plan, List<SungNote> melody, int index) {
    SungNote note = melody.get(index);
    long start = plan.frameOfTick(note.onset());
    long end = Math.min(plan.frameOfTick(note.end()), plan.durationFrames());
    if (index + 1 < melody.size()) {
      end = Math.min(end, plan.frameOfTick(melody.get(index + 1).onset()));
    }
    return end - start < ControlCurve.STEP_FRAMES
        ? java.util.Optional.empty()
        : java.util.Optional.of(new NoteSpan(start, end, note.pitch().midi(), note.velocity()));
  }

  private static List<List<SyllableEvent>> split(List<SyllableEvent> events) {
    List<List<SyllableEvent>> phrases = new ArrayList<>();
    for (SyllableEvent event : events) {
      List<SyllableEvent> phrase = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
      if (phrase == null || isNewPhrase(phrase.get(phrase.size() - 1), event)) {
        phrase = new ArrayList<>();
        phrases.add(phrase);
      }
      phrase.add(event);
    }
    return phrases;
  }

  private static boolean isNewPhrase(SyllableEvent before, SyllableEvent event) {
    return before.note().line() != event.note().line()
        || event.start() - before.end() >= REST_FRAMES;
  }

  private static void leaveRoomForBreath(List<SyllableEvent> phrase, List<SyllableEvent> next) {
    SyllableEvent last = phrase.get(phrase.size() - 1);
    NoteSpan note = last.notes().get(last.notes().size() - 1);
    long wanted = next.get(0).start() - BREATH_FRAMES;
    long earliest = note.end() - (long) (note.frames() * MAX_BREATH_SHARE);
    if (wanted < note.end()) {
      phrase.set(phrase.size() - 1, last.endingAt(Math.max(wanted, earliest)));
    }
  }

  static long frames(double ms) {
    return Math.round(ms * SongPlan.SAMPLE_RATE_HZ / 1000);
  }
}
