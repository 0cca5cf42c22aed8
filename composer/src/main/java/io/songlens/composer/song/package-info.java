/**
 * The song language: what a song is asked to be, what it is planned to be, and every note of it.
 */
@NullMarked
package io.songlens.composer.song;

import org.jspecify.annotations.NullMarked;
