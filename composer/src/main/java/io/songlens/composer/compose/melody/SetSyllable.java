package io.songlens.composer.compose.melody;

import io.songlens.composer.song.Syllable;

/**
 * A syllable as it stands in its line.
 *
 * @param syllable what is sung
 * @param startsWord whether it is its word's first
 * @param endsWord whether it is its word's last
 * @param stress how strongly it is stressed in the sentence, 0..1
 */
public record SetSyllable(Syllable syllable, boolean startsWord, boolean endsWord, double stress) {}
