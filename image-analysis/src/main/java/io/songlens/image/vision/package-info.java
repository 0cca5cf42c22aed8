/** What a photo shows: scenes, objects and the models that see them. */
@NullMarked
package io.songlens.image.vision;

import org.jspecify.annotations.NullMarked;
