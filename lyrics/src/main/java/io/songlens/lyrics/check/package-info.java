/** Judges a lyric, whoever wrote it: does it fit its music, rhyme, and speak about the photo? */
@NullMarked
package io.songlens.lyrics.check;

import org.jspecify.annotations.NullMarked;
