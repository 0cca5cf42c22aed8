@NullMarked
package io.songlens.image.vision;

import org.jspecify.annotations.NullMarked;
