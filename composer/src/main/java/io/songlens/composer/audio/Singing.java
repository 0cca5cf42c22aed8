package io.songlens.composer.audio;

import io.songlens.composer.song.VocalPart;
import java.util.function.Function;

/**
 * Everything that is sung in a song, before it is mixed.
 *
 * @param lead the lead's samples, mono at 48 kHz and as long as the song. Not copied
 * @param backing sings a backing vocal when the mix is ready for it, as not all fit into memory at
 *     once; may be asked by several threads; the stem becomes the mix's
 */
@SuppressWarnings("ArrayRecordComponent")
public record Singing(float[] lead, Function<VocalPart, Stem> backing) {
  /** A lead without company. */
  public static Singing alone(float[] lead) {
    return new Singing(
        lead,
        part -> {
          throw new IllegalArgumentException("Nobody sings the part " + part.id());
        });
  }
}
