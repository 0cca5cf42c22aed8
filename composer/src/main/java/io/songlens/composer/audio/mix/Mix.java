package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import java.util.List;

/**
 * A finished mix.
 *
 * @param audio the sum
 * @param stems what it is the sum of, each with its own share of the room: the score's parts in
 *     order, then the voice, then its backing; empty if they were not kept
 * @param sheet how it is balanced
 */
public record Mix(StereoAudio audio, List<Stem> stems, MixSheet sheet) {
  public Mix {
    stems = List.copyOf(stems);
  }
}
