package io.songlens.image.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Real photos, and what phones, editors and messengers make of them. */
public final class AlteredPhotos {
  private AlteredPhotos() {}

  /** The repository's sample photos by name. */
  public static Map<String, PixelImage> samples() {
    return folder(Path.of("..", "samples"));
  }

  /** One of the sample photos, by its file's name. */
  public static PixelImage sample(String name) {
    return Objects.requireNonNull(samples().get(name), name);
  }

  /** All JPEG files of a folder by name. */
  public static Map<String, PixelImage> folder(Path folder) {
    PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);
    Map<String, PixelImage> photos = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".jpg"))::iterator) {
        Decoded decoded = decoder.decode(Files.readAllBytes(file));
        photos.put(file.getFileName().toString(), ((Decoded.Photo) decoded).pixels());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return photos;
  }

  /** Near-identical pictures of a photo, by what was done to them. */
  public static Map<String, PixelImage> of(PixelImage photo) {
    Map<String, PixelImage> altered = new LinkedHashMap<>();
    for (int quality : List.of(30, 50, 75)) {
      altered.put("JPEG quality " + quality, jpeg(photo, quality));
    }
    altered.put("right 5 % cut", cut(photo, 0, 0, 0.95, 1));
    altered.put("right and lower 5 % cut", cut(photo, 0, 0, 0.95, 0.95));
    altered.put("left and upper 5 % cut", cut(photo, 0.05, 0.05, 1, 1));
    altered.put("5 % cut around", cut(photo, 0.025, 0.025, 0.975, 0.975));
    altered.put("brighter by 10 %", brighter(photo, 1.1));
    altered.put("darker by 10 %", brighter(photo, 0.9));
    altered.put("half as large", scaled(photo, 0.5));
    altered.put("half as large again", scaled(photo, 1.5));
    PixelImage moved = cut(photo, 0.04, 0, 1, 0.97);
    altered.put("cut, brighter, smaller, saved", jpeg(brighter(scaled(moved, 0.6), 1.1), 60));
    return altered;
  }

  /** The picture after it was saved as a JPEG of some quality, 1..100. */
  public static PixelImage jpeg(PixelImage photo, int quality) {
    MatOfByte saved = new MatOfByte();
    Imgcodecs.imencode(
        ".jpg", mat(photo), saved, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    return image(Imgcodecs.imdecode(saved, Imgcodecs.IMREAD_COLOR));
  }

  /** A part of the picture, in fractions of its sides. */
  public static PixelImage cut(PixelImage photo, double x0, double y0, double x1, double y1) {
    int left = (int) Math.round(x0 * photo.width());
    int top = (int) Math.round(y0 * photo.height());
    int right = (int) Math.round(x1 * photo.width());
    int bottom = (int) Math.round(y1 * photo.height());
    return image(new Mat(mat(photo), new Rect(left, top, right - left, bottom - top)).clone());
  }

  /** The picture with every level times a factor. */
  public static PixelImage brighter(PixelImage photo, double factor) {
    Mat pixels = mat(photo);
    pixels.convertTo(pixels, -1, factor);
    return image(pixels);
  }

  /** The picture with each side times a factor. */
  public static PixelImage scaled(PixelImage photo, double factor) {
    Mat pixels = mat(photo);
    int method = factor < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
    Imgproc.resize(pixels, pixels, new Size(), factor, factor, method);
    return image(pixels);
  }

  /** The picture out of focus. */
  public static PixelImage blurred(PixelImage photo, double pixels) {
    Mat blurred = mat(photo);
    Imgproc.GaussianBlur(blurred, blurred, new Size(), pixels);
    return image(blurred);
  }

  private static Mat mat(PixelImage photo) {
    Mat pixels = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
    pixels.put(0, 0, photo.bgr());
    return pixels;
  }

  private static PixelImage image(Mat pixels) {
    byte[] bgr = new byte[3 * pixels.rows() * pixels.cols()];
    pixels.get(0, 0, bgr);
    return new PixelImage(pixels.cols(), pixels.rows(), bgr);
  }
}
