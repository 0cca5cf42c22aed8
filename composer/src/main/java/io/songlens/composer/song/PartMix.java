package io.songlens.composer.song;

/**
 * Where a part sits in the mix.
 *
 * @param gainDb relative to the style's balance, in dB
 * @param pan hard left -1 .. hard right 1
 * @param reverbSend share sent to the common reverb, 0..1
 */
public record PartMix(double gainDb, double pan, double reverbSend) {}
