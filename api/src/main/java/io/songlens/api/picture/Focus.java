package io.songlens.api.picture;

import io.songlens.image.SceneReading;
import io.songlens.image.vision.Face;
import io.songlens.image.vision.Region;
import java.util.List;

/**
 * The part of a photo that a picture made of it should show.
 *
 * @param left 0..1 of the photo's width
 * @param top 0..1 of the photo's height
 * @param right 0..1 of the photo's width
 * @param bottom 0..1 of the photo's height
 */
public record Focus(double left, double top, double right, double bottom) {
  /** The middle of a photo of which nothing is known. */
  public static final Focus MIDDLE = new Focus(0.5, 0.5, 0.5, 0.5);

  /** All faces; without faces what the main scene is seen in, else the surest thing. */
  public static Focus of(SceneReading reading) {
    List<Region> faces = reading.faces().stream().map(Face::box).toList();
    if (!faces.isEmpty()) {
      return around(faces);
    }
    Region scene = reading.scenes().get(0).region();
    if (scene != null) {
      return around(List.of(scene));
    }
    return reading.objects().isEmpty() ? MIDDLE : around(List.of(reading.objects().get(0).box()));
  }

  private static Focus around(List<Region> regions) {
    double left = 1;
    double top = 1;
    double right = 0;
    double bottom = 0;
    for (Region region : regions) {
      left = Math.min(left, region.x());
      top = Math.min(top, region.y());
      right = Math.max(right, region.x() + region.width());
      bottom = Math.max(bottom, region.y() + region.height());
    }
    return new Focus(left, top, right, bottom);
  }

  /** Its middle, from the left. */
  public double centreX() {
    return (left + right) / 2;
  }

  /** Its middle, from the top. */
  public double centreY() {
    return (top + bottom) / 2;
  }
}
