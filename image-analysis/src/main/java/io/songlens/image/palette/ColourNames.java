package io.songlens.image.palette;

/** Names colours by lightness, chroma and hue in CIE L*a*b*. */
final class ColourNames {
  private ColourNames() {}

  /**
   * A plain name.
   *
   * @param l lightness, 0..100
   * @param a green (-) to red (+)
   * @param b blue (-) to yellow (+)
   */
  static String of(double l, double a, double b) {
    double chroma = Math.sqrt(a * a + b * b);
    if (l < 14 || (l < 22 && chroma < 12)) {
      return "black";
    }
    if (chroma < 9 || (l > 88 && chroma < 12)) {
      return l > 84 ? "white" : "grey";
    }
    double hue = (Math.toDegrees(StrictMath.atan2(b, a)) + 360) % 360;
    if (hue < 20 || hue >= 345) {
      return l > 62
          ? "pink"
          : l < 30 && chroma < 35 ? "brown" : hue >= 345 && l > 45 ? "pink" : "red";
    }
    if (hue < 48) {
      return l < 42 && chroma < 48 ? "brown" : l > 70 && chroma < 35 ? "pink" : "red";
    }
    if (hue < 73) {
      return l < 55 || chroma < 28 ? "brown" : "orange";
    }
    if (hue < 90) {
      return l < 50 || chroma < 26 ? "brown" : "gold";
    }
    if (hue < 108) {
      return l < 40 ? "brown" : chroma < 20 && l < 75 ? "grey" : l > 80 ? "yellow" : "gold";
    }
    if (hue < 168) {
      return "green";
    }
    if (hue < 228) {
      return "teal";
    }
    // The vivid blue of screens lies where duller colours are purple.
    if (hue < 298 || (hue < 312 && chroma > 70)) {
      return "blue";
    }
    return l > 60 && hue >= 325 ? "pink" : "purple";
  }
}
