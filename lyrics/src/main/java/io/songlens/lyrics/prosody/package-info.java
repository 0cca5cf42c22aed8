/** How English words sound and scan when sung: pronunciation, syllables, stress. */
@NullMarked
package io.songlens.lyrics.prosody;

import org.jspecify.annotations.NullMarked;
