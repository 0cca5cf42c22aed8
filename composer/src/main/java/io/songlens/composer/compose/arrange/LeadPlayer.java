package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/** Plays the tune of a song without words; in a sung song quotes the chorus where nobody sings. */
final class LeadPlayer implements Player {
  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    VoiceStyle voice = stage.style().vocal();
    List<NoteEvent> notes = new ArrayList<>();
    if (stage.plan().instrumental()) {
      notes.addAll(played(stage.tune(), part, voice));
    }
    for (PlannedSection section : stage.plan().sections()) {
      if (Presence.quotes(section.kind()) && !stage.span(part, section).isSilent()) {
        notes.addAll(played(quote(stage, section), part, voice));
      }
    }
    return notes;
  }

  /** Less the pickup to the first line: the bar before belongs to another section. */
  private static List<TuneNote> quote(Stage stage, PlannedSection section) {
    // The singer's pickup to the next section is left alone.
    int latest = stage.endTick(section) - stage.pickupTicks();
    return stage.quote(section).stream()
        .filter(note -> note.onset() >= stage.startTick(section) && note.end() <= latest)
        .toList();
  }

  private static List<NoteEvent> played(List<TuneNote> tune, PartSpec part, VoiceStyle voice) {
    return tune.stream()
        .map(
            n ->
                new NoteEvent(
                    n.onset(), n.duration(), played(n.pitch(), part, voice), n.velocity()))
        .toList();
  }

  /** The octaves that bring the voice's register to the middle of the instrument's. */
  static int octaves(PartSpec part, VoiceStyle voice) {
    int sung = voice.lowestMidi() + voice.highestMidi();
    int played = part.lowest().midi() + part.highest().midi();
    return Math.round((played - sung) / 24f);
  }

  /** The pitch at which the instrument plays what the voice would sing. */
  static Pitch played(Pitch sung, PartSpec part, VoiceStyle voice) {
    Pitch pitch = sung.transpose(12 * octaves(part, voice));
    if (pitch.compareTo(part.lowest()) < 0) {
      return pitch.transpose(12);
    }
    return pitch.compareTo(part.highest()) > 0 ? pitch.transpose(-12) : pitch;
  }
}
