@NullMarked
package io.songlens.image;

import org.jspecify.annotations.NullMarked;
