package io.songlens.composer.voice;

import io.songlens.composer.song.Seed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sung in one breath. All curves start at {@link #startFrame}.
 *
 * @param startFrame the first phone's first audio frame, from the start of the song
 * @param syllables in order, at least one
 * @param phones in order and without gaps
 * @param f0Hz the pitch, defined in unvoiced phones too
 * @param levelDb loudness relative to the voice's normal level
 * @param breathiness added breath noise, 0..1
 * @param whispered whether it is whispered: all breath, no pitch
 * @param inhalation the breath drawn before it; null when there is no time for one
 * @param seed where the phrase's remaining chance (noise, jitter) comes from
 */
public record VocalPhrase(
    long startFrame,
    List<SungSyllable> syllables,
    List<TimedPhone> phones,
    ControlCurve f0Hz,
    ControlCurve levelDb,
    ControlCurve breathiness,
    boolean whispered,
    @Nullable Inhalation inhalation,
    Seed seed) {
  public VocalPhrase {
    syllables = List.copyOf(syllables);
    phones = List.copyOf(phones);
    long at = startFrame;
    for (TimedPhone phone : phones) {
      if (phone.startFrame() != at) {
        throw new IllegalArgumentException("A gap before " + phone);
      }
      at = phone.endFrame();
    }
  }

  /** The frame after its last phone. */
  public long endFrame() {
    return phones.get(phones.size() - 1).endFrame();
  }
}
