package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.theory.Swing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes straight, even notes breathe: swing, the bar's accents, the section's energy, and the small
 * unevenness of hands. Each bar draws its own chance, and no note is moved over a bar line, so that
 * a change in one bar stays there.
 */
final class Humaniser {
  private static final double MOST_DEVIATIONS = 2;
  private static final int SHORTEST = 30;

  private final Stage stage;
  private final Swing swing;
  private final Dynamics dynamics;

  Humaniser(Stage stage) {
    this.stage = stage;
    this.dynamics = new Dynamics(stage.plan());
    this.swing = new Swing(stage.plan().swing());
  }

  List<NoteEvent> humanise(List<NoteEvent> straight, PartRole role, boolean strums, Seed seed) {
    Feel feel = new Feel(role, stage.plan().meter());
    List<NoteEvent> sorted = new ArrayList<>(straight);
    sorted.sort(Comparator.comparingInt(NoteEvent::onset).thenComparing(NoteEvent::pitch));
    List<NoteEvent> played = new ArrayList<>();
    SeededRandom random = seed.random();
    int bar = -1;
    int chordOnset = -1;
    int voice = 0;
    double together = 0;
    for (NoteEvent note : sorted) {
      int itsBar = note.onset() / stage.barTicks();
      if (itsBar != bar) {
        bar = itsBar;
        random = seed.fork("bar " + bar).random();
      }
      voice = note.onset() == chordOnset ? voice + 1 : 0;
      if (voice == 0) {
        chordOnset = note.onset();
        together = deviation(random);
      }
      double ownMs = strums ? 9.0 * voice : 1.2 * deviation(random);
      double ms = feel.lateMs(note) + together * feel.spreadMs(note) + ownMs;
      played.add(played(note, ms, feel, random));
    }
    return withoutOverlaps(played);
  }

  private NoteEvent played(NoteEvent note, double ms, Feel feel, SeededRandom random) {
    int late = (int) Math.round(stage.plan().bpm().ticks(ms / 1000));
    int last = stage.endTick();
    int onset =
        Math.min(last - 1, Math.max(barLine(note.onset()), swing.swung(note.onset()) + late));
    boolean toBarLine = note.end() % stage.barTicks() == 0;
    int latest = toBarLine ? Math.min(last, note.end()) : last;
    int end = Math.min(latest, Math.max(onset + SHORTEST, swing.swung(note.end()) + late));
    return new NoteEvent(
        onset, Math.max(1, end - onset), note.pitch(), velocity(note, feel, random));
  }

  private int barLine(int tick) {
    return tick / stage.barTicks() * stage.barTicks();
  }

  private int velocity(NoteEvent note, Feel feel, SeededRandom random) {
    double fullness = 0.8 + 0.25 * dynamics.energyAt(note.onset());
    double velocity = note.velocity() * fullness + feel.accent(note) + 3.5 * deviation(random);
    return (int) Math.max(20, Math.min(124, Math.round(velocity)));
  }

  private static double deviation(SeededRandom random) {
    return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, random.nextGaussian()));
  }

  /** A note that is struck again is let go first, as on any keyboard. */
  private static List<NoteEvent> withoutOverlaps(List<NoteEvent> notes) {
    List<NoteEvent> sorted = new ArrayList<>(notes);
    sorted.sort(
        Comparator.comparing(NoteEvent::pitch)
            .thenComparingInt(NoteEvent::onset)
            .thenComparingInt(NoteEvent::duration));
    List<NoteEvent> clean = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      NoteEvent note = sorted.get(i);
      NoteEvent next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
      boolean struckAgain =
          next != null && next.pitch().equals(note.pitch()) && next.onset() < note.end();
      if (next != null && struckAgain) {
        if (next.onset() > note.onset()) {
          int duration = next.onset() - note.onset();
          clean.add(new NoteEvent(note.onset(), duration, note.pitch(), note.velocity()));
        }
      } else {
        clean.add(note);
      }
    }
    clean.sort(Comparator.comparingInt(NoteEvent::onset).thenComparing(NoteEvent::pitch));
    return clean;
  }
}
