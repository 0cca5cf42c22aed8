/** Balance, space and tone: stems and a voice become one stereo mix. */
@NullMarked
package io.songlens.composer.audio.mix;

import org.jspecify.annotations.NullMarked;
