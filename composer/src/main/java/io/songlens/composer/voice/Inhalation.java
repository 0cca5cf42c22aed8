package io.songlens.composer.voice;

/**
 * A breath drawn before a phrase.
 *
 * @param startFrame its first audio frame, from the start of the song
 * @param endFrame the frame after its last
 */
public record Inhalation(long startFrame, long endFrame) {}
