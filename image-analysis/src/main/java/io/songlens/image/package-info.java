/** What a photo shows and how it feels. */
@NullMarked
package io.songlens.image;

import org.jspecify.annotations.NullMarked;
