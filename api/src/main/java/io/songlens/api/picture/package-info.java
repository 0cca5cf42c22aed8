/** Pictures that go with a song: its cover and its waveform. Drawn by Java2D, without a screen. */
@NullMarked
package io.songlens.api.picture;

import org.jspecify.annotations.NullMarked;
