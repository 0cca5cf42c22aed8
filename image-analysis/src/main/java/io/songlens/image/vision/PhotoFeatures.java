package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.ColourHistogram;
import java.util.List;

/**
 * The numbers that the heads are trained on: pooled activations of two networks that learned from
 * different photos, and the colours of three bands.
 */
public final class PhotoFeatures implements AutoCloseable {
  private final Network backbone = Network.load("backbone", 256);
  private final Network mobilenet = Network.load("mobilenet", 224);

  /** The features of a photo. */
  public float[] of(PixelImage photo) {
    return joined(
        List.of(
            backbone.run(photo).get(0), mobilenet.run(photo).get(0), ColourHistogram.of(photo)));
  }

  private static float[] joined(List<float[]> parts) {
    float[] whole = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  @Override
  public void close() {
    backbone.close();
    mobilenet.close();
  }
}
