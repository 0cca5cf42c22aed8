@NullMarked
package io.songlens.image.affect;

import org.jspecify.annotations.NullMarked;
