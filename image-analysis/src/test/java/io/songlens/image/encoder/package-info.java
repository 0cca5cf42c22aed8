@NullMarked
package io.songlens.image.encoder;

import org.jspecify.annotations.NullMarked;
