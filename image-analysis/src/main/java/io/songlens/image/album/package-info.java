/** Several photos as one: what comes back, how the mood moves, which are the same shot. */
@NullMarked
package io.songlens.image.album;

import org.jspecify.annotations.NullMarked;
