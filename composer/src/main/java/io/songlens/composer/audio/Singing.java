package io.songlens.composer.audio;

import java.util.List;

/**
 * Everything that is sung in a song, before it is mixed.
 *
 * @param lead the lead's samples, mono at 48 kHz and as long as the song. Not copied
 * @param backing one stem for each backing vocal of the score, as long as the song
 */
@SuppressWarnings("ArrayRecordComponent")
public record Singing(float[] lead, List<Stem> backing) {
  public Singing {
    backing = List.copyOf(backing);
  }

  /** A lead without company. */
  public static Singing alone(float[] lead) {
    return new Singing(lead, List.of());
  }
}
