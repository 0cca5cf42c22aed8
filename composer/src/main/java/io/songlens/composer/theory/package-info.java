/** Pitches, modes, chords and meters: music theory with no knowledge of songs. */
@NullMarked
package io.songlens.composer.theory;

import org.jspecify.annotations.NullMarked;
