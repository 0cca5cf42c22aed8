/** From a score to a finished recording: stems, mix, master, files. All audio is 48 kHz. */
@NullMarked
package io.songlens.composer.audio;

import org.jspecify.annotations.NullMarked;
