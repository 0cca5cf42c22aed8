/** Filters, dynamics, delays and reverberation: signal processing with no knowledge of songs. */
@NullMarked
package io.songlens.composer.audio.dsp;

import org.jspecify.annotations.NullMarked;
