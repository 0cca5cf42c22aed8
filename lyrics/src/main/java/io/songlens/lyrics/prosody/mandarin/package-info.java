/** How Mandarin lines sound when sung: pinyin with its tones, and the voice's nearest sounds. */
@NullMarked
package io.songlens.lyrics.prosody.mandarin;

import org.jspecify.annotations.NullMarked;
