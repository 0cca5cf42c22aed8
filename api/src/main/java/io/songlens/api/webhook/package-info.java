/** Telling others by HTTP that a song has ended. */
@NullMarked
package io.songlens.api.webhook;

import org.jspecify.annotations.NullMarked;
