package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.VoiceLeading;
import io.songlens.composer.theory.Voicing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chords, arpeggios and pads in led voices. A pad without patterns holds each chord. */
final class ChordPlayer implements Player {
  private static final int PAD_VELOCITY = 66;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    Map<Integer, Voicing> voicings = new HashMap<>();
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      voicings.putAll(voicings(part, section, stage));
      if (part.playsIn(section.kind(), section.energy())) {
        for (Patterns.Placed placed : strokes(part, section, stage, seed)) {
          notes.addAll(stroke(placed, part, stage, voicings));
        }
      }
    }
    PlannedSection closing = stage.closing();
    if (part.playsIn(closing.kind(), closing.energy())) {
      Voicing last = voicing(voicings, stage.lastChordTick());
      int velocity = part.role() == PartRole.PAD ? PAD_VELOCITY : 80;
      int held = stage.lastRelease() - stage.lastChordTick();
      last.pitches()
          .forEach(p -> notes.add(new NoteEvent(stage.lastChordTick(), held, p, velocity)));
    }
    return notes;
  }

  /** Led from the section's own last chord, so that its loop closes without a jump. */
  private static Map<Integer, Voicing> voicings(
      PartSpec part, PlannedSection section, Stage stage) {
    VoiceLeading leading = new VoiceLeading(part.lowest(), part.highest(), part.voices());
    List<ChordEvent> chords = stage.chords(section);
    Voicing previous = leading.next(chords.get(chords.size() - 1).chord(), null);
    Map<Integer, Voicing> byOnset = new HashMap<>();
    for (ChordEvent event : chords) {
      previous = leading.next(event.chord(), previous);
      byOnset.put(event.onset(), previous);
    }
    return byOnset;
  }

  private static Voicing voicing(Map<Integer, Voicing> voicings, int chordOnset) {
    Voicing voicing = voicings.get(chordOnset);
    if (voicing == null) {
      throw new IllegalStateException("No chord begins at tick " + chordOnset);
    }
    return voicing;
  }

  private static List<Patterns.Placed> strokes(
      PartSpec part, PlannedSection section, Stage stage, Seed seed) {
    int from = stage.startTick(section);
    int to = stage.endTick(section);
    if (part.patterns().choices(section.kind().label()).isEmpty()) {
      Stroke held = new Stroke(0, stage.barTicks(), PAD_VELOCITY, new Stroke.Voices(List.of()));
      return Patterns.repeat(new PlayPattern(stage.barTicks(), List.of(held)), from, to);
    }
    return Patterns.repeat(Patterns.choose(part, section, seed), from, to);
  }

  /** The stroke's notes: chords held over a change are struck anew, single notes are cut. */
  private static List<NoteEvent> stroke(
      Patterns.Placed placed, PartSpec part, Stage stage, Map<Integer, Voicing> voicings) {
    if (!(placed.stroke().what() instanceof Stroke.Voices voices)) {
      return List.of();
    }
    List<NoteEvent> notes = new ArrayList<>();
    int tick = placed.onset();
    while (tick < placed.end()) {
      ChordEvent chord = stage.harmony().eventAt(tick);
      int end = Math.min(placed.end(), chord.end());
      Voicing voicing = voicing(voicings, chord.onset());
      for (Pitch pitch : pitches(voicing, voices, part)) {
        notes.add(new NoteEvent(tick, end - tick, pitch, placed.stroke().velocity()));
      }
      tick = voices.indices().isEmpty() ? end : placed.end();
    }
    return notes;
  }

  private static List<Pitch> pitches(Voicing voicing, Stroke.Voices voices, PartSpec part) {
    if (voices.indices().isEmpty()) {
      return voicing.pitches();
    }
    return voices.indices().stream()
        .map(voicing::voice)
        .map(pitch -> atMost(part.highest(), pitch))
        .toList();
  }

  private static Pitch atMost(Pitch highest, Pitch pitch) {
    Pitch lower = pitch;
    while (lower.compareTo(highest) > 0) {
      lower = lower.transpose(-12);
    }
    return lower;
  }
}
