/**
 * What {@code ./songlens bench voice} measures and on which songs and lines: the songs are planned,
 * written and composed as any other, and the listener is a recogniser that knows nothing of them.
 */
@NullMarked
package io.songlens.api.bench;

import org.jspecify.annotations.NullMarked;
