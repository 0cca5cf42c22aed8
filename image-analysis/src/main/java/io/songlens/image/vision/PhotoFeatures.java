package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.ColourHistogram;

/**
 * The numbers that the heads are trained on: pooled activations of the detector's backbone, and the
 * colours of three bands.
 */
public final class PhotoFeatures implements AutoCloseable {
  private static final int SIDE = 256;

  private final Network backbone = Network.load("backbone", SIDE);

  /** The features of a photo. */
  public float[] of(PixelImage photo) {
    float[] pooled = backbone.run(photo).get(0);
    float[] colours = ColourHistogram.of(photo);
    float[] features = new float[pooled.length + colours.length];
    System.arraycopy(pooled, 0, features, 0, pooled.length);
    System.arraycopy(colours, 0, features, pooled.length, colours.length);
    return features;
  }

  @Override
  public void close() {
    backbone.close();
  }
}
