package io.songlens.composer.compose;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * Moves a finished score to another key: every pitched note by the same interval, whether its
 * instrument can play it there or not; {@link Refit} sees to that.
 */
final class Transposition {
  private static final int MOST = 12;

  /**
   * How far a score can be transposed.
   *
   * @param down semitones down, 0 or negative
   * @param up semitones up, 0 or positive
   */
  record Room(int down, int up) {
    Room within(int lowest, int highest, int low, int high) {
      return new Room(
          Math.max(down, Math.min(0, low - lowest)), Math.min(up, Math.max(0, high - highest)));
    }
  }

  private final int semitones;

  private Transposition(int semitones) {
    this.semitones = semitones;
  }

  static Score apply(Score score, int semitones) {
    return semitones == 0 ? score : new Transposition(semitones).apply(score);
  }

  /** The room that the singers' ranges leave, an octave at most. */
  static Room room(Score score) {
    Room room = voiceRoom(new Room(-MOST, MOST), score.voice(), score.melody());
    for (VocalPart part : score.backing()) {
      for (List<SungNote> voice : part.voices()) {
        room = voiceRoom(room, part.style(), voice);
      }
    }
    return room;
  }

  private static Room voiceRoom(Room room, VoiceStyle style, List<SungNote> notes) {
    IntSummaryStatistics midi =
        notes.stream().mapToInt(note -> note.pitch().midi()).summaryStatistics();
    return notes.isEmpty()
        ? room
        : room.within(midi.getMin(), midi.getMax(), style.lowestMidi(), style.highestMidi());
  }

  private Score apply(Score score) {
    List<Decision> decisions = new ArrayList<>(score.decisions());
    SongPlan plan = score.plan().transpose(semitones);
    decisions.add(
        new Decision(
            "transposition",
            plan.key().name(),
            List.of("asked for: %+d semitones".formatted(semitones))));
    return new Score(
        score.title(),
        plan,
        score.chords().stream()
            .map(
                event ->
                    new ChordEvent(
                        event.onset(), event.duration(), event.chord().transpose(semitones)))
            .toList(),
        sung(score.melody()),
        score.voice(),
        score.effects(),
        score.backing().stream().map(this::backing).toList(),
        score.parts().stream().map(this::part).toList(),
        decisions);
  }

  private VocalPart backing(VocalPart part) {
    return new VocalPart(
        part.id(),
        part.name(),
        part.role(),
        part.style(),
        part.singers(),
        part.effects(),
        part.voices().stream().map(this::sung).toList());
  }

  private List<SungNote> sung(List<SungNote> notes) {
    return notes.stream().map(note -> note.at(note.pitch().transpose(semitones))).toList();
  }

  private Part part(Part part) {
    return part.percussion()
        ? part
        : part.with(
            part.notes().stream().map(note -> note.at(note.pitch().transpose(semitones))).toList());
  }
}
