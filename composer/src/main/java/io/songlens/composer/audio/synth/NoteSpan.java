package io.songlens.composer.audio.synth;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.SongPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When a key is pressed and released, in frames. MIDI has one key per pitch: a note still held when
 * its own pitch is struck again ends there, or its release would cut the second one short.
 *
 * @param key MIDI note number
 * @param velocity 1..127
 * @param onsetFrame when it is pressed
 * @param endFrame when it is released
 */
record NoteSpan(int key, int velocity, long onsetFrame, long endFrame) {
  private static final Comparator<NoteEvent> LONGEST_FIRST_BY_ONSET =
      Comparator.comparingInt(NoteEvent::onset)
          .thenComparing(NoteEvent::pitch)
          .thenComparing(Comparator.comparingInt(NoteEvent::duration).reversed());

  /** The notes that begin within the song, by onset; of two at once on one pitch, the longer. */
  static List<NoteSpan> of(SongPlan plan, List<NoteEvent> notes) {
    List<NoteSpan> spans = new ArrayList<>(notes.size());
    int[] latestOfKey = new int[128];
    Arrays.fill(latestOfKey, -1);
    for (NoteEvent note : notes.stream().sorted(LONGEST_FIRST_BY_ONSET).toList()) {
      long onset = plan.frameOfTick(note.onset());
      if (onset >= plan.durationFrames()) {
        break;
      }
      int key = note.pitch().midi();
      int latest = latestOfKey[key];
      if (latest >= 0) {
        NoteSpan before = spans.get(latest);
        if (before.onsetFrame == onset) {
          continue;
        }
        spans.set(latest, before.releasedBy(onset));
      }
      latestOfKey[key] = spans.size();
      spans.add(new NoteSpan(key, note.velocity(), onset, plan.frameOfTick(note.end())));
    }
    return spans;
  }

  private NoteSpan releasedBy(long frame) {
    return new NoteSpan(key, velocity, onsetFrame, Math.min(endFrame, frame));
  }
}
