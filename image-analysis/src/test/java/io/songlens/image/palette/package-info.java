@NullMarked
package io.songlens.image.palette;

import org.jspecify.annotations.NullMarked;
