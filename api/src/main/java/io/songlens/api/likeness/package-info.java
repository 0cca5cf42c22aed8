/** What songs are like, and which are like each other. */
@NullMarked
package io.songlens.api.likeness;

import org.jspecify.annotations.NullMarked;
