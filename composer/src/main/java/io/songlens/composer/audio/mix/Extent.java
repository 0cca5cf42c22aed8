package io.songlens.composer.audio.mix;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.SongPlan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From where to where sounds differ, rings not counted. */
final class Extent {
  private int from = Integer.MAX_VALUE;
  private int to;

  /** The first frame that differs. */
  int from() {
    return from;
  }

  /** The frame after the last. */
  int to() {
    return to;
  }

  /** Adds frames at its end. */
  void lengthen(int frames) {
    to += frames;
  }

  boolean isEmpty() {
    return from > to;
  }

  void include(SongPlan plan, List<NoteEvent> before, List<NoteEvent> after) {
    Set<NoteEvent> old = new HashSet<>(before);
    Set<NoteEvent> now = new HashSet<>(after);
    before.stream().filter(note -> !now.contains(note)).forEach(note -> include(plan, note));
    after.stream().filter(note -> !old.contains(note)).forEach(note -> include(plan, note));
  }

  private void include(SongPlan plan, NoteEvent note) {
    from = (int) Math.min(from, plan.frameOfTick(note.onset()));
    to = (int) Math.max(to, plan.frameOfTick(note.end()));
  }

  void include(Remix.Leads leads) {
    int first = Arrays.mismatch(leads.before(), leads.after());
    if (first < 0) {
      return;
    }
    int last = leads.after().length - 1;
    while (leads.before()[last] == leads.after()[last]) {
      last--;
    }
    from = Math.min(from, first);
    to = Math.max(to, last + 1);
  }
}
