package io.songlens.composer.song;

/**
 * When a syllable is really heard, for karaoke.
 *
 * @param noteIndex the syllable's first note in {@link Score#melody()}
 * @param onsetMs vowel onset, from the start of the song
 * @param endMs end of the syllable's last note or consonant
 */
public record SyllableTiming(int noteIndex, double onsetMs, double endMs) {}
