/** Changing a song by talking about it: each message changes only what it asks for. */
@NullMarked
package io.songlens.api.conversation;

import org.jspecify.annotations.NullMarked;
