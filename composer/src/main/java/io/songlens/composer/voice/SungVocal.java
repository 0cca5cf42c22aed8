package io.songlens.composer.voice;

import io.songlens.composer.song.SyllableTiming;
import java.util.List;

/**
 * A sung part.
 *
 * @param samples mono, 48 kHz, within ±1, exactly {@link VocalPlan#durationFrames} long. Not
 *     copied: whoever receives it owns it
 * @param timings when each syllable is really heard, in order
 */
@SuppressWarnings("ArrayRecordComponent")
public record SungVocal(float[] samples, List<SyllableTiming> timings) {
  public SungVocal {
    timings = List.copyOf(timings);
  }
}
