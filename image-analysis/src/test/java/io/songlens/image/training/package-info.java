@NullMarked
package io.songlens.image.training;

import org.jspecify.annotations.NullMarked;
