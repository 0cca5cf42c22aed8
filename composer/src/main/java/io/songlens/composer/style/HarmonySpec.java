package io.songlens.composer.style;

import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VoiceStyle;
import org.jspecify.annotations.Nullable;

/**
 * A second voice with the lead's words.
 *
 * @param entrance where it sings
 * @param interval how far from the lead, where the chords allow it
 * @param above whether above the lead rather than below
 * @param singers how many sing it
 * @param voice who
 * @param effect how they are treated; null for not at all
 */
public record HarmonySpec(
    Entrance entrance,
    Interval interval,
    boolean above,
    int singers,
    VoiceStyle voice,
    @Nullable VocalEffect effect) {
  /** The intervals that sound sweet in parallel. */
  public enum Interval {
    THIRD,
    SIXTH
  }
}
