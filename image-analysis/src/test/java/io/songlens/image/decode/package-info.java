@NullMarked
package io.songlens.image.decode;

import org.jspecify.annotations.NullMarked;
