package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.dsp.LoudnessBlocks;

/**
 * A stem as it goes into the sum.
 *
 * @param stem its sound, with its room
 * @param dry its loudness without
 */
record Channel(Stem stem, LoudnessBlocks dry) {}
