@NullMarked
package io.songlens.image.overlay;

import org.jspecify.annotations.NullMarked;
