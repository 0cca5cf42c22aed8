/** Audio files: WAV, MP3 and what is written in their tags. */
@NullMarked
package io.songlens.composer.audio.encode;

import org.jspecify.annotations.NullMarked;
