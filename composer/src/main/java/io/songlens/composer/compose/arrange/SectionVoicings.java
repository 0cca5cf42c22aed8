package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.VoiceLeading;
import io.songlens.composer.theory.Voicing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One section's chords, voiced. They are led from the section's own last chord, so that its loop
 * closes without a jump. Beside the tune they stay below its middle, with fewer voices where that
 * leaves little room. A pad gets one more in the last chorus. An instrument that lies above the
 * tune keeps its register.
 */
final class SectionVoicings {
  /** Semitones in which every chord can be laid out closely, for 2, 3, 4 and 5 voices. */
  private static final int[] ROOM = {12, 14, 17, 20};

  private static final int MOST_VOICES = 5;

  private final Map<Integer, Voicing> byOnset = new HashMap<>();

  SectionVoicings(PartSpec part, PlannedSection section, Stage stage) {
    VoiceLeading leading = leading(part, section, stage);
    List<ChordEvent> chords = stage.chords(section);
    Voicing previous = leading.next(chords.get(chords.size() - 1).chord(), null);
    for (ChordEvent event : chords) {
      previous = leading.next(event.chord(), previous);
      byOnset.put(event.onset(), previous);
    }
  }

  private static VoiceLeading leading(PartSpec part, PlannedSection section, Stage stage) {
    int lowest = part.lowest().midi();
    int room = part.highest().midi() - lowest;
    boolean fuller = part.role() == PartRole.PAD && stage.isLastChorus(section);
    int voices = Math.min(MOST_VOICES, part.voices() + (fuller ? 1 : 0));
    if (VoiceRoom.reachesBelow(part, section, stage)) {
      int below = VoiceRoom.middle(section.kind(), stage) - lowest;
      while (voices > 2 && ROOM[voices - 2] > below && voices >= part.voices()) {
        voices--;
      }
      room = Math.min(room, Math.max(below, ROOM[voices - 2]));
    }
    return new VoiceLeading(part.lowest(), new Pitch(lowest + room), voices);
  }

  /** The voicing of the chord that begins at a tick. */
  Voicing at(int chordOnset) {
    Voicing voicing = byOnset.get(chordOnset);
    if (voicing == null) {
      throw new IllegalStateException("No chord begins at tick " + chordOnset);
    }
    return voicing;
  }
}
