package io.songlens.composer.voice;

import io.songlens.composer.song.SyllableTiming;
import java.util.List;

/**
 * A phrase as it was sung.
 *
 * @param startFrame where its sound begins, the breath before it included, from the start of the
 *     song
 * @param samples mono, 48 kHz; to be added to what is already there, as it may ring into the next
 *     phrase's breath. Shared, so never to be changed
 * @param timings when each of its syllables is really heard, in order
 */
@SuppressWarnings("ArrayRecordComponent")
public record SungPhrase(long startFrame, float[] samples, List<SyllableTiming> timings) {
  public SungPhrase {
    timings = List.copyOf(timings);
  }
}
