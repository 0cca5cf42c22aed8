package io.songlens.image.palette;

/**
 * The light of a photo as measured in CIE L*a*b*.
 *
 * @param brightness mean lightness, 0 (black) .. 1 (white)
 * @param warmth -1 (blue) .. 1 (orange): mean of b* and half of a*, full scale at 40
 * @param contrast standard deviation of lightness, 0..1, full scale at 40
 * @param saturation mean chroma, 0..1, full scale at 60
 * @param highlights share of the area lighter than L* 70, 0..1
 * @param glow share of the area that is bright and orange or red, as in a low sun's sky, 0..1
 */
public record LightLevels(
    double brightness,
    double warmth,
    double contrast,
    double saturation,
    double highlights,
    double glow) {}
