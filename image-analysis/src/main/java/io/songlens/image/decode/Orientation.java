package io.songlens.image.decode;

import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** The turn or mirror that makes a photo upright (EXIF 2.32, tag 0x0112, values 1..8). */
enum Orientation {
  UPRIGHT(false, null),
  MIRRORED(true, null),
  UPSIDE_DOWN(false, Core.ROTATE_180),
  MIRRORED_UPSIDE_DOWN(true, Core.ROTATE_180),
  MIRRORED_LEFT(true, Core.ROTATE_90_COUNTERCLOCKWISE),
  TURNED_LEFT(false, Core.ROTATE_90_CLOCKWISE),
  MIRRORED_RIGHT(true, Core.ROTATE_90_CLOCKWISE),
  TURNED_RIGHT(false, Core.ROTATE_90_COUNTERCLOCKWISE);

  private final boolean mirror;
  private final @Nullable Integer rotation;

  Orientation(boolean mirror, @Nullable Integer rotation) {
    this.mirror = mirror;
    this.rotation = rotation;
  }

  /** The orientation of that number; anything but 1..8 means upright. */
  static Orientation of(long value) {
    return value < 1 || value > 8 ? UPRIGHT : values()[(int) value - 1];
  }

  boolean swapsSides() {
    return rotation != null && rotation != Core.ROTATE_180;
  }

  /** Makes the picture upright, in place of the given one. */
  void apply(Mat picture) {
    if (mirror) {
      Core.flip(picture, picture, 1);
    }
    if (rotation != null) {
      Mat turned = new Mat();
      Core.rotate(picture, turned, rotation);
      turned.assignTo(picture);
      turned.release();
    }
  }
}
