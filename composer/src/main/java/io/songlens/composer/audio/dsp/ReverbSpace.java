package io.songlens.composer.audio.dsp;

import java.util.List;

/**
 * What a room is like.
 *
 * @param size 1 for a hall; 0.35..1.2 scales its distances
 * @param decaySeconds time for low notes to fall 60 dB
 * @param trebleDecay that of the highest notes, as a share of it
 * @param preDelayMs before the first reflection
 * @param lowCutHz what is below does not reach the room, lest it become muddy
 * @param highCutHz nor what is above, lest it hiss
 */
public record ReverbSpace(
    double size,
    double decaySeconds,
    double trebleDecay,
    double preDelayMs,
    double lowCutHz,
    double highCutHz) {
  /** A medium hall for instruments. */
  public static final ReverbSpace HALL = new ReverbSpace(1.0, 1.9, 0.28, 18, 220, 7_500);

  /** A short, dense plate for a voice. */
  public static final ReverbSpace PLATE = new ReverbSpace(0.55, 1.3, 0.4, 24, 260, 8_500);

  /** A very large hall with a long echo, for a choir. */
  public static final ReverbSpace CHOIR_HALL = new ReverbSpace(1.2, 4.2, 0.25, 35, 250, 6_500);

  List<Biquad> inputFilters() {
    return List.of(
        Biquad.highPass(lowCutHz, Biquad.BUTTERWORTH_Q),
        Biquad.lowPass(highCutHz, Biquad.BUTTERWORTH_Q));
  }
}
