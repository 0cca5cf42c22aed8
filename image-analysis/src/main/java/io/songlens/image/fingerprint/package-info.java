/** Tells whether two photos are the same shot. */
@NullMarked
package io.songlens.image.fingerprint;

import org.jspecify.annotations.NullMarked;
