/** Links that show one song to whoever has them. */
@NullMarked
package io.songlens.api.share;

import org.jspecify.annotations.NullMarked;
