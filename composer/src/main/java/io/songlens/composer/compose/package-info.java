/** From a plan and its words to a score. */
@NullMarked
package io.songlens.composer.compose;

import org.jspecify.annotations.NullMarked;
