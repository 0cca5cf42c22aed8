/**
 * Styles: everything a genre knows about writing a song, read from YAML so that a musician can add
 * one without Java.
 */
@NullMarked
package io.songlens.composer.style;

import org.jspecify.annotations.NullMarked;
