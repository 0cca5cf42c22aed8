/**
 * Tunes: motifs, stated, repeated and varied, set to words so that stresses fall on beats and
 * strong beats on chord tones.
 */
@NullMarked
package io.songlens.composer.compose.melody;

import org.jspecify.annotations.NullMarked;
