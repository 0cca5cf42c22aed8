/** Pictures of what was seen in a photo, and where. */
@NullMarked
package io.songlens.image.overlay;

import org.jspecify.annotations.NullMarked;
