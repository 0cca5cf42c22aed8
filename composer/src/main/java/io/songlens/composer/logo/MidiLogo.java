package io.songlens.composer.logo;

import io.songlens.composer.song.SonicLogo;
import io.songlens.composer.theory.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a sonic logo from a MIDI file: its top voice, in the simplest pulse that it keeps to, and
 * in the degrees of the key in which it ends at rest.
 */
public final class MidiLogo {
  /** The most bytes of a file. */
  public static final int MOST_BYTES = 64 * 1024;

  /** Notes struck within this part of a quarter note are a chord. */
  private static final int CHORD_PART = 16;

  private static final int[] STABLE = {0, 2, 4};

  private MidiLogo() {}

  /** The logo of a file that anybody may have sent. */
  public static LogoReading read(byte[] file) {
    if (file.length > MOST_BYTES) {
      return refused("has more than " + MOST_BYTES / 1024 + " kB; a logo is a few notes");
    }
    try {
      return read(MidiTune.of(file));
    } catch (MidiTune.Unreadable e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static LogoReading read(MidiTune tune) {
    List<MidiTune.Note> top = topVoice(tune.notes(), tune.quarter() / CHORD_PART);
    if (top.size() < SonicLogo.FEWEST_NOTES || top.size() > SonicLogo.MOST_NOTES) {
      return refused(
          "has %d notes in its top voice; a sonic logo has %d to %d"
              .formatted(top.size(), SonicLogo.FEWEST_NOTES, SonicLogo.MOST_NOTES));
    }
    List<Integer> pulses = pulses(top);
    if (pulses.get(pulses.size() - 1) > SonicLogo.LAST_PULSE) {
      return refused("is too long or too uneven: its notes should follow within a few beats");
    }
    List<Integer> pitches = top.stream().map(MidiTune.Note::pitch).toList();
    int widest =
        pitches.stream().mapToInt(Integer::intValue).max().orElseThrow()
            - pitches.stream().mapToInt(Integer::intValue).min().orElseThrow();
    return widest > 24
        ? refused("is wider than two octaves")
        : new LogoReading.Read(degrees(pitches, pulses));
  }

  private static LogoReading refused(String why) {
    return new LogoReading.Refused("The logo " + why + ".");
  }

  /**
   * Of notes struck together, be it a little one after another, the highest; without notes that
   * begin under a higher one that still sounds.
   */
  private static List<MidiTune.Note> topVoice(List<MidiTune.Note> all, int together) {
    List<MidiTune.Note> top = new ArrayList<>();
    for (MidiTune.Note note : all) {
      MidiTune.Note before = top.isEmpty() ? null : top.get(top.size() - 1);
      if (before != null && note.tick() - before.tick() <= together) {
        if (note.pitch() > before.pitch()) {
          top.set(top.size() - 1, new MidiTune.Note(before.tick(), note.end(), note.pitch()));
        }
      } else if (before == null
          || note.pitch() > before.pitch()
          || before.end() <= note.tick() + together) {
        top.add(note);
      }
    }
    return top;
  }

  /** Onsets in the largest pulse, of the shortest gap, its half and its third, that fits well. */
  private static List<Integer> pulses(List<MidiTune.Note> notes) {
    long shortest = Long.MAX_VALUE;
    for (int i = 1; i < notes.size(); i++) {
      shortest = Math.min(shortest, notes.get(i).tick() - notes.get(i - 1).tick());
    }
    List<Integer> best = List.of();
    double lowest = Double.MAX_VALUE;
    for (int parts = 1; parts <= 3; parts++) {
      double pulse = (double) shortest / parts;
      double error = 0;
      List<Integer> onsets = new ArrayList<>(List.of(0));
      for (int i = 1; i < notes.size(); i++) {
        double gap = (notes.get(i).tick() - notes.get(i - 1).tick()) / pulse;
        int whole = (int) Math.max(1, Math.min(1_000, Math.round(gap)));
        error = Math.max(error, Math.abs(gap - whole) / parts);
        onsets.add(onsets.get(i - 1) + whole);
      }
      double cost = error + 0.12 * (parts - 1);
      if (cost < lowest) {
        lowest = cost;
        best = onsets;
      }
    }
    return best;
  }

  /** In the key whose scale has most of its notes and whose tonic triad has the last. */
  private static SonicLogo degrees(List<Integer> pitches, List<Integer> pulses) {
    int bestTonic = 0;
    Mode bestMode = Mode.MAJOR;
    int most = Integer.MIN_VALUE;
    int last = pitches.get(pitches.size() - 1);
    for (Mode mode : List.of(Mode.MAJOR, Mode.MINOR)) {
      for (int place = 0; place < STABLE.length; place++) {
        int tonic = last - mode.semitones().get(STABLE[place]);
        long inside = pitches.stream().filter(p -> contains(mode, p - tonic)).count();
        long triad =
            pitches.stream()
                .filter(p -> List.of(0, 2, 4).contains(degree(mode, p - tonic)))
                .filter(p -> contains(mode, p - tonic))
                .count();
        int fit = (int) (20 * inside + 4 * triad) - 3 * place;
        if (fit > most) {
          most = fit;
          bestTonic = tonic;
          bestMode = mode;
        }
      }
    }
    List<SonicLogo.Note> notes = new ArrayList<>();
    for (int i = 0; i < pitches.size(); i++) {
      int above = pitches.get(i) - bestTonic;
      int degree = 7 * Math.floorDiv(above, 12) + degree(bestMode, above);
      notes.add(new SonicLogo.Note(pulses.get(i), degree, contains(bestMode, above) ? 0 : 1));
    }
    return new SonicLogo(notes);
  }

  private static boolean contains(Mode mode, int semitones) {
    return mode.semitones().contains(Math.floorMod(semitones, 12));
  }

  /** The degree at or below, 0..6. */
  private static int degree(Mode mode, int semitones) {
    int within = Math.floorMod(semitones, 12);
    int degree = 6;
    while (mode.semitones().get(degree) > within) {
      degree--;
    }
    return degree;
  }
}
