@NullMarked
package io.songlens.image.album;

import org.jspecify.annotations.NullMarked;
