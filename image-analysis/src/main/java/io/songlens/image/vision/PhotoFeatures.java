package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.ColourHistogram;
import io.songlens.image.vision.ActivationMap.Pooling;
import java.util.List;

/**
 * The numbers that the heads are trained on: pooled activations of two networks that learned from
 * different photos, and the colours of three bands.
 */
public final class PhotoFeatures implements AutoCloseable {
  private static final int SHALLOW = 88;
  private static final int WIDE = 720;
  private static final int DEEP = 120;
  private static final int MOBILENET = SHALLOW + WIDE + 2 * DEEP;

  /** Index of the first feature that is a share of colours. */
  static final int COLOURS = MOBILENET + 1344;

  /** Features that are shares of colours: the last ones. */
  public static final int COLOUR_COUNT = ColourHistogram.SIZE;

  /** Features of a photo. */
  public static final int COUNT = COLOURS + COLOUR_COUNT;

  /** Which output of the MobileNetV2 is the content filter's. */
  private static final int CONTENT = 2;

  private final Network backbone = Network.load("backbone", 256);
  private final Network mobilenet = Network.load("mobilenet", 224);

  /** The features of a photo. */
  public float[] of(PixelImage photo) {
    return encode(photo).features();
  }

  /** The content filter's shares alone: drawing, hentai, neutral, porn, sexy. */
  float[] contentShares(PixelImage photo) {
    return mobilenet.run(photo).get(CONTENT);
  }

  /** The features with their places. */
  Encoding encode(PixelImage photo) {
    List<float[]> one = backbone.run(photo);
    List<float[]> other = mobilenet.run(photo);
    float[] features = new float[COUNT];
    System.arraycopy(one.get(0), 0, features, 0, MOBILENET);
    System.arraycopy(other.get(0), 0, features, MOBILENET, COLOURS - MOBILENET);
    ColourHistogram colours = ColourHistogram.of(photo);
    System.arraycopy(colours.numbers(), 0, features, COLOURS, ColourHistogram.SIZE);
    return new Encoding(
        features,
        List.of(
            new ActivationMap(0, 16, one.get(1), Pooling.MEAN),
            new ActivationMap(SHALLOW, 8, one.get(2), Pooling.MEAN),
            new ActivationMap(SHALLOW + WIDE, 8, one.get(3), Pooling.MEAN),
            new ActivationMap(SHALLOW + WIDE + DEEP, 8, one.get(3), Pooling.MAXIMUM),
            new ActivationMap(MOBILENET, 7, other.get(1), Pooling.MEAN)),
        colours,
        other.get(CONTENT));
  }

  @Override
  public void close() {
    backbone.close();
    mobilenet.close();
  }
}
