package io.songlens.image.encoder;

import io.songlens.image.decode.OpenCvRuntime;
import io.songlens.image.decode.PixelImage;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How an encoder wants its pictures.
 *
 * @param side of the square picture, in pixels
 * @param mean of red, green and blue, 0..1, to be taken off
 * @param std of red, green and blue, above 0, to divide by
 * @param resize how a photo becomes a square
 */
record Preparation(int side, List<Double> mean, List<Double> std, Resize resize) {
  /** How a photo becomes a square. */
  enum Resize {
    /** The whole photo, without regard to its shape. */
    SQUASH("squash"),
    /** The middle of the photo, as large as fits. */
    CENTER_CROP("center-crop");

    private final String id;

    Resize(String id) {
      this.id = id;
    }

    /** The word in the label file. */
    String id() {
      return id;
    }
  }

  Preparation {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
  }

  /** Planes of red, green and blue, row by row. */
  float[] planes(PixelImage photo) {
    OpenCvRuntime.require();
    Mat whole = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
    Mat square = new Mat();
    try {
      whole.put(0, 0, photo.bgr());
      Mat part = resize == Resize.SQUASH ? whole : new Mat(whole, middle(photo));
      int method =
          Math.min(part.cols(), part.rows()) > side ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
      Imgproc.resize(part, square, new Size(side, side), 0, 0, method);
      if (part != whole) {
        part.release();
      }
      byte[] bgr = new byte[3 * side * side];
      square.get(0, 0, bgr);
      return planes(bgr);
    } finally {
      square.release();
      whole.release();
    }
  }

  private static Rect middle(PixelImage photo) {
    int shorter = Math.min(photo.width(), photo.height());
    return new Rect(
        (photo.width() - shorter) / 2, (photo.height() - shorter) / 2, shorter, shorter);
  }

  private float[] planes(byte[] bgr) {
    int count = side * side;
    float[] planes = new float[3 * count];
    for (int channel = 0; channel < 3; channel++) {
      for (int i = 0; i < count; i++) {
        double level = (bgr[3 * i + 2 - channel] & 0xFF) / 255.0;
        planes[channel * count + i] = (float) ((level - mean.get(channel)) / std.get(channel));
      }
    }
    return planes;
  }
}
