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
  /** Share of the photo's area, 0..1. */
  public double area() {
    return width * height;
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
