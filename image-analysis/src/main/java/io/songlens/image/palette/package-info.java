/** Colours with plain names, and the light of a photo. */
@NullMarked
package io.songlens.image.palette;

import org.jspecify.annotations.NullMarked;
