package io.songlens.lyrics.edit;

import io.songlens.composer.song.Line;

/**
 * Other words for a place, which fit it.
 *
 * @param text the line, or the word, as printed
 * @param line the whole line as it would be sung
 */
public record Alternative(String text, Line line) {}
