/** From photos and wishes to a finished song: the seam between the service and the music. */
@NullMarked
package io.songlens.api.generation;

import org.jspecify.annotations.NullMarked;
