package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers the tune where it breathes, and in full sections leads a line of guide tones (thirds and
 * sevenths) against it.
 */
final class CounterPlayer implements Player {
  private static final double GUIDE_TONES_FROM = 0.7;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      Span span = stage.span(part, section);
      if (!span.isSilent()) {
        Seed own = seed.fork("counter " + section.id());
        List<NoteEvent> line =
            section.energy() >= GUIDE_TONES_FROM
                ? new GuideLine(part, stage, section, own).notes(span)
                : new Answers(part, stage, own).notes(section, span);
        List<NoteEvent> early = VoiceRoom.beforePickup(line, section, stage);
        notes.addAll(VoiceRoom.apart(early, part, section, stage));
      }
    }
    return notes;
  }
}
