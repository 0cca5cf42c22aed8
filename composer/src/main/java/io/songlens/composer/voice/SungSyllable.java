package io.songlens.composer.voice;

import org.jspecify.annotations.Nullable;

/**
 * A syllable of a phrase.
 *
 * @param noteIndex its first note among those that were planned
 * @param stress lexical stress: 1 primary, 2 secondary, 0 none
 * @param startsWord whether it is its word's first
 * @param endsWord whether it is its word's last
 * @param onsetFrame where its vowel begins
 * @param endFrame where its last sound ends
 * @param pinyin its numbered pinyin, as in {@link io.songlens.composer.song.Syllable}; null if it
 *     is not Mandarin
 */
public record SungSyllable(
    int noteIndex,
    int stress,
    boolean startsWord,
    boolean endsWord,
    long onsetFrame,
    long endFrame,
    @Nullable String pinyin) {}
