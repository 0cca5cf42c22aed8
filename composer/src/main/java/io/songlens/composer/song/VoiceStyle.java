package io.songlens.composer.song;

import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;

/**
 * How a style sings.
 *
 * @param voice the voice's name: "soft-alto", "warm-tenor"
 * @param formantScale vocal-tract scaling: 1 as recorded, 0.84 male, 1.18 child
 * @param breath share of breath noise, 0..1
 * @param tension how firmly the vocal folds close: -1 lax and airy, 0 as recorded, 1 pressed and
 *     bright
 * @param vibratoDepthCents peak deviation of the vibrato
 * @param vibratoRateHz vibrato cycles a second
 * @param portamentoMs how long the pitch glides from note to note
 * @param lowestMidi lowest comfortable note
 * @param highestMidi highest comfortable note
 * @param mix where the voice sits
 */
public record VoiceStyle(
    String voice,
    double formantScale,
    double breath,
    double tension,
    double vibratoDepthCents,
    double vibratoRateHz,
    double portamentoMs,
    int lowestMidi,
    int highestMidi,
    PartMix mix) {
  /** A major sixth above the tonic, as far as tunes move. */
  private static final int ROOM_ABOVE = 9;

  /**
   * Whether a tune in that key lies well for the voice: its tonic with the fifth above it inside
   * the range, and a third below or a sixth above for the tune to move into.
   *
   * @param lift by how many semitones the song's last chorus is lifted
   */
  public boolean suits(Key key, int lift) {
    Pitch tonic = Pitch.atOrAbove(key.tonic(), new Pitch(lowestMidi));
    return tonic.midi() + ROOM_ABOVE + lift <= highestMidi;
  }

  /** The same voice placed elsewhere in the mix. */
  public VoiceStyle with(PartMix place) {
    return new VoiceStyle(
        voice,
        formantScale,
        breath,
        tension,
        vibratoDepthCents,
        vibratoRateHz,
        portamentoMs,
        lowestMidi,
        highestMidi,
        place);
  }
}
