/** Instruments: who plays when, and what. */
@NullMarked
package io.songlens.composer.compose.arrange;

import org.jspecify.annotations.NullMarked;
