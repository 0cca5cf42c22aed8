/**
 * What can be counted in a finished score, to set songs beside those that people wrote and beside
 * each other. Nothing here is used to compose. What a score has nothing of (drum bars without
 * drums) is {@link java.lang.Double#NaN}.
 */
@NullMarked
package io.songlens.composer.compose.measure;

import org.jspecify.annotations.NullMarked;
