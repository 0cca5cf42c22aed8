/** What can be told of a song by listening to it, whatever its notes were. */
@NullMarked
package io.songlens.composer.listen;

import org.jspecify.annotations.NullMarked;
