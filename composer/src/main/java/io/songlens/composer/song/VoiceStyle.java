package io.songlens.composer.song;

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
