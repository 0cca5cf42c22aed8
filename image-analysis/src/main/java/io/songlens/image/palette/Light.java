package io.songlens.image.palette;

/**
 * The light of a photo.
 *
 * @param brightness 0..1
 * @param warmth -1 (blue) .. 1 (orange)
 * @param contrast 0..1
 * @param saturation 0..1
 * @param timeOfDay a guess; {@link TimeOfDay#UNKNOWN} where nothing tells
 * @param season a hint; {@link Season#UNKNOWN} where nothing hints
 */
public record Light(
    double brightness,
    double warmth,
    double contrast,
    double saturation,
    TimeOfDay timeOfDay,
    Season season) {}
