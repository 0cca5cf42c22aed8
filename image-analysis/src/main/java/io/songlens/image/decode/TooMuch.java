package io.songlens.image.decode;

/** Refusals that tell the numbers. */
final class TooMuch {
  private static final double MB = 1 << 20;

  private TooMuch() {}

  static Decoded.Rejected bytes(int found, PhotoLimits limits) {
    return refused(Refusal.TOO_MANY_BYTES, found / MB, limits.maxBytes() / MB, "MB");
  }

  static Decoded.Rejected pixels(int width, int height, PhotoLimits limits) {
    double found = (double) width * height / 1e6;
    return refused(Refusal.TOO_MANY_PIXELS, found, limits.maxPixels() / 1e6, "megapixels");
  }

  private static Decoded.Rejected refused(
      Refusal reason, double found, double allowed, String unit) {
    String numbers =
        String.format(
            " (It has %d %s; at most %d are allowed.)",
            Math.round(found), unit, Math.round(allowed));
    return new Decoded.Rejected(reason, reason.advice() + numbers);
  }
}
