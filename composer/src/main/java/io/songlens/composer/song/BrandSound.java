package io.songlens.composer.song;

/**
 * What all songs for a brand have in common, whatever their style, length and words.
 *
 * @param hook the idea that opens every chorus, kept note for note: its intervals in scale steps
 *     and its rhythm
 * @param logo the notes that every song ends on
 */
public record BrandSound(Leitmotif hook, SonicLogo logo) {}
