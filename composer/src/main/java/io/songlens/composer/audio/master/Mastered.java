package io.songlens.composer.audio.master;

import io.songlens.composer.audio.StereoAudio;

/**
 * A master and its measures.
 *
 * @param audio the sound
 * @param lufs integrated loudness by BS.1770-4
 * @param truePeakDb highest true peak in dBTP, before any lossy coding
 */
public record Mastered(StereoAudio audio, double lufs, double truePeakDb) {}
