/** Turns hostile bytes into upright pixels, or into a reason that the user can act on. */
@NullMarked
package io.songlens.image.decode;

import org.jspecify.annotations.NullMarked;
