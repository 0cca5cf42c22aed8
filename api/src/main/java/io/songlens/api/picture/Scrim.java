package io.songlens.api.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Shade behind white letters: as dark as they need to be read and no darker. White on what is left
 * has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3) in all but the brightest twentieth of it.
 */
final class Scrim {
  // A little more than 4.5, as the shade is not quite black.
  private static final double HIGHEST_LUMINANCE = 1.05 / 4.8 - 0.05;
  private static final double BRIGHT_SHARE = 0.05;
  private static final double LEAST_SHADE = 0.25;
  private static final double SHADE_STEP = 0.05;

  private Scrim() {}

  /**
   * Shades a picture behind letters, fading out over a margin towards its middle.
   *
   * @param letters where the letters will be
   * @param atTop whether they are at the picture's top rather than at its bottom
   */
  static void draw(BufferedImage picture, Rectangle letters, boolean atTop) {
    int shade = (int) Math.round(255 * shade(picture, letters));
    Color dark = new Color(8, 10, 14, shade);
    Color clear = new Color(8, 10, 14, 0);
    int fade = picture.getHeight() / 5;
    int from = atTop ? letters.y + letters.height : letters.y;
    int to = atTop ? from + fade : from - fade;
    Graphics2D canvas = picture.createGraphics();
    float[] stops = {0f, 0.5f, 1f};
    Color[] colours = {dark, new Color(8, 10, 14, shade * 2 / 5), clear};
    canvas.setPaint(new LinearGradientPaint(0, from, 0, to, stops, colours));
    canvas.fillRect(0, Math.min(from, to), picture.getWidth(), fade);
    canvas.setPaint(dark);
    int edge = atTop ? 0 : from;
    canvas.fillRect(0, edge, picture.getWidth(), atTop ? from : picture.getHeight() - from);
    canvas.dispose();
  }

  /** How much of the light must go, 0..1. */
  private static double shade(BufferedImage picture, Rectangle letters) {
    int[] rgb =
        picture.getRGB(letters.x, letters.y, letters.width, letters.height, null, 0, letters.width);
    int[] levels = new int[256];
    for (int pixel : rgb) {
      levels[(int) Math.round(255 * luminance(pixel, 1))]++;
    }
    int bright = 255;
    for (long above = levels[bright]; above < BRIGHT_SHARE * rgb.length; above += levels[bright]) {
      bright--;
    }
    int grey = (int) Math.round(255 * StrictMath.pow(bright / 255.0, 1 / 2.2));
    double shade = LEAST_SHADE;
    while (luminance(0x010101 * grey, 1 - shade) > HIGHEST_LUMINANCE) {
      shade += SHADE_STEP;
    }
    return shade;
  }

  /** Relative luminance of a colour of which a part of the light is left, 0..1. */
  private static double luminance(int rgb, double left) {
    return 0.2126 * linear((rgb >> 16 & 0xFF) * left)
        + 0.7152 * linear((rgb >> 8 & 0xFF) * left)
        + 0.0722 * linear((rgb & 0xFF) * left);
  }

  private static double linear(double level) {
    double part = level / 255;
    return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
  }
}
