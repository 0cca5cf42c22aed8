/** How a photo feels: valence, arousal and words for them. */
@NullMarked
package io.songlens.image.affect;

import org.jspecify.annotations.NullMarked;
