/** Chords: progressions laid into sections, with cadences. */
@NullMarked
package io.songlens.composer.compose.harmony;

import org.jspecify.annotations.NullMarked;
