/** How well line ends rhyme. */
@NullMarked
package io.songlens.lyrics.rhyme;

import org.jspecify.annotations.NullMarked;
