/** Loudness and peaks by ITU-R BS.1770: a mix becomes a master. */
@NullMarked
package io.songlens.composer.audio.master;

import org.jspecify.annotations.NullMarked;
