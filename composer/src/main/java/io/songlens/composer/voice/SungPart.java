package io.songlens.composer.voice;

/**
 * A backing vocal as it was sung, its singers side by side.
 *
 * @param partId the part's id
 * @param left samples of the left channel, 48 kHz, as long as the song. Not copied: whoever
 *     receives them owns them
 * @param right samples of the right channel, as many
 */
@SuppressWarnings("ArrayRecordComponent")
public record SungPart(String partId, float[] left, float[] right) {}
