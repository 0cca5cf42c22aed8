package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.palette.LightLevels;

/**
 * Sees what a photo shows and how it feels. Implementations are safe for use by many threads, and
 * equal pixels give equal sights.
 */
public interface VisionModel extends AutoCloseable {
  /**
   * Looks at an upright photo.
   *
   * @param light of the same photo, as measured
   */
  Sight look(PixelImage photo, LightLevels light);

  /**
   * How likely it is that a photo shows nudity, 0..1: the same as in the photo's sight.
   *
   * @param light of the same photo, as measured
   */
  default double explicitness(PixelImage photo, LightLevels light) {
    return look(photo, light).explicitness();
  }

  /** Names the model and its weights, so that a kept reading can be told from a newer one. */
  String version();

  @Override
  void close();
}
