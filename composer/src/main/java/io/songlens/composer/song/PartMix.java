package io.songlens.composer.song;

/**
 * Where a part sits in the mix.
 *
 * @param gainDb relative to the style's balance, in dB
 * @param pan hard left -1 .. hard right 1
 * @param reverbSend share sent to the common reverb, 0..1
 * @param pumpDb how far it ducks under each kick drum, in dB; 0: not
 */
public record PartMix(double gainDb, double pan, double reverbSend, double pumpDb) {
  /** A part that no kick pushes down. */
  public PartMix(double gainDb, double pan, double reverbSend) {
    this(gainDb, pan, reverbSend, 0);
  }
}
