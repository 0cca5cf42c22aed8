package io.songlens.image.fingerprint;

import io.songlens.image.decode.OpenCvRuntime;
import io.songlens.image.decode.PixelImage;
import org.opencv.core.Mat;

/**
 * What of a photo stays when it is saved again, made smaller, cut a little or exposed a little
 * otherwise: enough to tell the same shot, too little to show it. Three parts are compared: a
 * perceptual hash (the 64 lowest frequencies of a cosine transform against their median: Zauner
 * 2010), which sieves out most pairs; the mean colours of sixteen fields; and a copy of 32 × 32
 * local contrasts, which is laid over the other's in many places. Immutable.
 */
public final class Fingerprint {
  /** At or below this distance, two photos are the same shot. */
  public static final double SAME_SHOT = 0.3;

  /** Of 64 bits. A cut of a tenth of each side changes up to 30, a pair of strangers 32 ± 5. */
  private static final int MOST_BITS = 28;

  /** In CIE a*b*; brightness is left out, as exposures differ within a burst. */
  private static final double MOST_COLOUR = 12;

  private final long hash;
  private final FieldColours colours;
  private final LocalContrast contrast;
  private final double sharpness;

  private Fingerprint(long hash, FieldColours colours, LocalContrast contrast, double sharpness) {
    this.hash = hash;
    this.colours = colours;
    this.contrast = contrast;
    this.sharpness = sharpness;
  }

  /** The fingerprint of an upright photo; equal pixels give equal fingerprints. */
  public static Fingerprint of(PixelImage photo) {
    OpenCvRuntime.require();
    Mat small = SmallCopies.colour(photo);
    Mat grey = SmallCopies.grey(small);
    try {
      return new Fingerprint(
          PerceptualHash.of(grey),
          FieldColours.of(small),
          LocalContrast.of(grey),
          Sharpness.of(grey));
    } finally {
      grey.release();
      small.release();
    }
  }

  /**
   * How different two photos are, whichever is asked: 0 for the same pixels, up to {@link
   * #SAME_SHOT} for the same shot, 1 for photos that have nothing in common.
   */
  public double distance(Fingerprint other) {
    if (colours.distance(other.colours) > MOST_COLOUR) {
      return 1;
    }
    if (contrast.isPlain() || other.contrast.isPlain()) {
      boolean alike =
          contrast.isPlain() && other.contrast.isPlain() && colours.isAsLightAs(other.colours);
      return alike ? 0 : 1;
    }
    if (bits(other) > MOST_BITS) {
      return 1;
    }
    return 1 - Math.max(0, Math.min(1, contrast.match(other.contrast)));
  }

  /** In how many of 64 bits the perceptual hashes differ. */
  public int bits(Fingerprint other) {
    return Long.bitCount(hash ^ other.hash);
  }

  /**
   * How sharp the photo is: the variance of the Laplacian (Pech-Pacheco et al. 2000) of a copy of
   * 400 pixels, over that of the grey levels, so that a brighter copy is not a sharper one. Above
   * 0; comparable among shots of one subject only.
   */
  public double sharpness() {
    return sharpness;
  }
}
