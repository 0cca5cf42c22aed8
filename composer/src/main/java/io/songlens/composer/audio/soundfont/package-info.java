/** SoundFont 2.04 files: which samples an instrument plays on a key, and how. */
@NullMarked
package io.songlens.composer.audio.soundfont;

import org.jspecify.annotations.NullMarked;
