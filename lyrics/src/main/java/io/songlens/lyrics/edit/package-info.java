/** Changing words of a finished lyric: at once judged, with alternatives that fit their place. */
@NullMarked
package io.songlens.lyrics.edit;

import org.jspecify.annotations.NullMarked;
