package io.songlens.image.decode;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
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

  /** Reads the orientation; a missing or unreadable EXIF block means upright. */
  static Orientation of(byte @Nullable [] exif) {
    if (exif == null) {
      return UPRIGHT;
    }
    Metadata metadata = new Metadata();
    try {
      new ExifReader().extract(new ByteArrayReader(exif), metadata, 0);
    } catch (RuntimeException unreadable) {
      return UPRIGHT; // a photo with broken metadata is still a photo
    }
    ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer value =
        directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return value == null || value < 1 || value > 8 ? UPRIGHT : values()[value - 1];
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
