package io.songlens.image.palette;

/**
 * One colour of a photo.
 *
 * @param name plain colour name: red orange yellow gold green teal blue purple pink brown black
 *     grey white
 * @param hex sRGB as "#rrggbb"
 * @param share of the photo's area, 0..1
 */
public record Swatch(String name, String hex, double share) {}
