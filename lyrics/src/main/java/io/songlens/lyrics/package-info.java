/** Words that sing: writers, prosody and the checker that judges them. */
@NullMarked
package io.songlens.lyrics;

import org.jspecify.annotations.NullMarked;
