package io.songlens.image.vision;

/**
 * A rectangle of a photo, in fractions of its width and height from the upper left corner.
 *
 * @param x left edge, 0..1
 * @param y upper edge, 0..1
 * @param width 0..1
 * @param height 0..1
 */
public record Region(double x, double y, double width, double height) {
  /** The part inside the photo of the rectangle between two corners, to a thousandth. */
  static Region between(double left, double top, double right, double bottom) {
    double x = inside(left);
    double y = inside(top);
    return new Region(
        x, y, Math.max(0, rounded(inside(right) - x)), Math.max(0, rounded(inside(bottom) - y)));
  }

  private static double inside(double fraction) {
    return rounded(Math.max(0, Math.min(1, fraction)));
  }

  private static double rounded(double fraction) {
    return Math.round(fraction * 1000) / 1000.0;
  }

  /** This rectangle moved outward on each side by a share of its own size, within the photo. */
  Region grown(double share) {
    return between(
        x - share * width, y - share * height, x + (1 + share) * width, y + (1 + share) * height);
  }

  /** The smallest rectangle that holds this one and another. */
  Region including(Region other) {
    return between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(x + width, other.x + other.width),
        Math.max(y + height, other.y + other.height));
  }

  /** Share of the photo's area, 0..1. */
  public double area() {
    return width * height;
  }

  /** Whether the middle of another rectangle lies in this one. */
  boolean holdsCentreOf(Region other) {
    double centreX = other.x + other.width / 2;
    double centreY = other.y + other.height / 2;
    return centreX >= x && centreX <= x + width && centreY >= y && centreY <= y + height;
  }

  /** Intersection over union: 1 for equal rectangles, 0 for separate ones. */
  double overlap(Region other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (w <= 0 || h <= 0) {
      return 0;
    }
    return w * h / (area() + other.area() - w * h);
  }
}
