package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the tune in the bars that are its own. Whoever answers or avoids the tune looks at one
 * line only, so that another line's words change nothing here.
 *
 * @param number its number in the song
 * @param from its first bar line
 * @param to the tick at which the next line may begin, its pickup included
 * @param notes its notes, which may begin before {@code from}
 */
record TuneLine(int number, int from, int to, List<TuneNote> notes) {
  TuneLine {
    notes = List.copyOf(notes);
  }

  /** The onset of its last note. */
  int lastOnset() {
    return notes.get(notes.size() - 1).onset();
  }

  /** The lines of each section, by the section's id. */
  static Map<String, List<TuneLine>> bySection(SongPlan plan, Style style, List<TuneNote> tune) {
    Map<Integer, List<TuneNote>> byNumber = new TreeMap<>();
    for (TuneNote note : tune) {
      byNumber.computeIfAbsent(note.line(), number -> new ArrayList<>()).add(note);
    }
    byNumber.values().forEach(notes -> notes.sort(Comparator.comparingInt(TuneNote::onset)));
    return plan.instrumental() ? played(plan, byNumber) : sung(plan, style, byNumber);
  }

  private static Map<String, List<TuneLine>> sung(
      SongPlan plan, Style style, Map<Integer, List<TuneNote>> byNumber) {
    Map<String, List<TuneLine>> lines = new HashMap<>();
    int number = 0;
    for (PlannedSection section : plan.sections()) {
      List<TuneLine> own = new ArrayList<>();
      for (LinePlan line : section.lines()) {
        LineWindow window = LineWindow.of(style, plan.tickOfBar(section.startBar()), line);
        List<TuneNote> notes = byNumber.getOrDefault(number, List.of());
        if (!notes.isEmpty()) {
          int next = window.release() + Ticks.PER_QUARTER / 2;
          own.add(new TuneLine(number, window.downbeat(), next, notes));
        }
        number++;
      }
      lines.put(section.id(), own);
    }
    return lines;
  }

  private static Map<String, List<TuneLine>> played(
      SongPlan plan, Map<Integer, List<TuneNote>> byNumber) {
    Map<String, List<TuneLine>> lines = new HashMap<>();
    for (PlannedSection section : plan.sections()) {
      int start = plan.tickOfBar(section.startBar());
      int end = plan.tickOfBar(section.endBar());
      List<List<TuneNote>> own =
          byNumber.values().stream()
              .filter(notes -> notes.get(notes.size() - 1).onset() >= start)
              .filter(notes -> notes.get(notes.size() - 1).onset() < end)
              .toList();
      List<TuneLine> found = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        List<TuneNote> notes = own.get(i);
        int to = i + 1 < own.size() ? own.get(i + 1).get(0).onset() : end - Ticks.PER_QUARTER;
        int bar = plan.meter().ticksPerBar();
        // A pickup belongs to the bar that follows it.
        int first = (notes.get(0).onset() + bar / 2) / bar * bar;
        found.add(new TuneLine(notes.get(0).line(), Math.max(start, first), to, notes));
      }
      lines.put(section.id(), found);
    }
    return lines;
  }
}
