/** Instruments: a part of a score becomes a stem. */
@NullMarked
package io.songlens.composer.audio.synth;

import org.jspecify.annotations.NullMarked;
