package io.songlens.composer.style;

/**
 * What the finished master aims at.
 *
 * @param lufs integrated loudness by ITU-R BS.1770
 * @param truePeakDb highest true peak in dBTP
 */
public record LoudnessTarget(double lufs, double truePeakDb) {}
