package io.songlens.image.overlay;

import io.songlens.image.SceneReading;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.Evidence;
import io.songlens.image.vision.Face;
import io.songlens.image.vision.Region;
import io.songlens.image.vision.SceneTag;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Draws a reading onto its photo: what speaks for the main tag glows, the tag's region, objects and
 * faces are framed and named. For the trace; nothing reads it back.
 */
public final class Overlay {
  private static final Scalar TAG = new Scalar(0, 215, 255);
  private static final Scalar OBJECT = new Scalar(255, 200, 60);
  private static final Scalar FACE = new Scalar(120, 255, 120);
  private static final Scalar INK = new Scalar(20, 20, 20);
  private static final double GLOW = 0.55;
  private static final double DIM = 0.45;

  private Overlay() {}

  /**
   * The picture.
   *
   * @param photoJpeg the photo upright, as kept for the cover
   * @param reading of the same photo
   * @param evidence of the same reading; may be empty
   * @return a PNG of the photo's size, without metadata
   * @throws IllegalArgumentException if the photo is not a picture
   */
  public static byte[] png(byte[] photoJpeg, SceneReading reading, List<Evidence> evidence) {
    MatOfByte file = new MatOfByte(photoJpeg);
    Mat picture = Imgcodecs.imdecode(file, Imgcodecs.IMREAD_COLOR);
    MatOfByte png = new MatOfByte();
    try {
      if (picture.empty()) {
        throw new IllegalArgumentException("The photo is not a picture");
      }
      SceneTag main = reading.scenes().get(0);
      evidence.stream()
          .filter(map -> map.label().equals(main.id()))
          .findFirst()
          .ifPresent(map -> glow(picture, map));
      frames(picture, reading);
      Imgcodecs.imencode(".png", picture, png);
      return png.toArray();
    } finally {
      file.release();
      picture.release();
      png.release();
    }
  }

  /** Lights up what speaks for the tag and dims the rest. */
  private static void glow(Mat picture, Evidence evidence) {
    Mat heat = new Mat(Evidence.SIDE, Evidence.SIDE, CvType.CV_32F);
    try {
      double[] strengths = evidence.strengths();
      float[] levels = new float[strengths.length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (float) strengths[i];
      }
      heat.put(0, 0, levels);
      Imgproc.resize(heat, heat, picture.size(), 0, 0, Imgproc.INTER_CUBIC);
      float[] strength = new float[picture.rows() * picture.cols()];
      heat.get(0, 0, strength);
      byte[] bgr = new byte[3 * strength.length];
      picture.get(0, 0, bgr);
      for (int i = 0; i < strength.length; i++) {
        double s = Math.max(0, Math.min(1, strength[i]));
        for (int c = 0; c < 3; c++) {
          double level = (bgr[3 * i + c] & 0xFF) * (DIM + (1 - DIM) * s);
          level += GLOW * 0.4 * s * (TAG.val[c] - level);
          bgr[3 * i + c] = (byte) Math.round(level);
        }
      }
      picture.put(0, 0, bgr);
    } finally {
      heat.release();
    }
  }

  private static void frames(Mat picture, SceneReading reading) {
    for (DetectedObject object : reading.objects()) {
      frame(picture, object.box(), told(object.label(), object.confidence()), OBJECT, false);
    }
    for (Face face : reading.faces()) {
      String expression = face.expression().id();
      frame(picture, face.box(), told(expression, face.share(face.expression())), FACE, false);
    }
    SceneTag main = reading.scenes().get(0);
    if (main.region() != null) {
      frame(picture, main.region(), told(main.id(), main.confidence()), TAG, true);
    }
  }

  private static String told(String word, double confidence) {
    return "%s %.0f %%".formatted(word, 100 * confidence);
  }

  private static void frame(Mat picture, Region box, String words, Scalar colour, boolean thick) {
    int line = Math.max(1, Math.max(picture.cols(), picture.rows()) / (thick ? 200 : 400));
    Point from = new Point(box.x() * picture.cols(), box.y() * picture.rows());
    Point to =
        new Point(
            (box.x() + box.width()) * picture.cols() - 1,
            (box.y() + box.height()) * picture.rows() - 1);
    Imgproc.rectangle(picture, from, to, colour, line);
    double scale = Math.max(picture.cols(), picture.rows()) / 1600.0;
    int[] baseline = new int[1];
    Size size = Imgproc.getTextSize(words, Imgproc.FONT_HERSHEY_SIMPLEX, scale, 1, baseline);
    double y = thick ? to.y - line : Math.max(size.height + 4, from.y - 2);
    double x = Math.min(from.x + line, picture.cols() - size.width - 4);
    Imgproc.rectangle(
        picture,
        new Point(x, y - size.height - 4),
        new Point(x + size.width + 4, y + 3),
        colour,
        Imgproc.FILLED);
    Point at = new Point(x + 2, y - 1);
    Imgproc.putText(
        picture, words, at, Imgproc.FONT_HERSHEY_SIMPLEX, scale, INK, 1, Imgproc.LINE_AA);
  }
}
