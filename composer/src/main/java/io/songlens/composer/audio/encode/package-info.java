/** Audio files: MP3, Opus, FLAC, WAV and what is written in their tags. */
@NullMarked
package io.songlens.composer.audio.encode;

import org.jspecify.annotations.NullMarked;
