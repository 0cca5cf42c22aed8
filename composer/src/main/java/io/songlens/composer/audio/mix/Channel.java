package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import org.jspecify.annotations.Nullable;

/**
 * A stem as it goes into the sum.
 *
 * @param stem its sound
 * @param dry its loudness without any room
 * @param room the room that it shares with others and that is still to be added; null if none is
 */
record Channel(Stem stem, LoudnessBlocks dry, @Nullable Room room) {}
