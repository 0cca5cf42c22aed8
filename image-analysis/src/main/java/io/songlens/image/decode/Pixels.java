package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Sound;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Decodes inspected files, thinned out to a little more than is needed, then scaled exactly. */
final class Pixels {
  private Pixels() {}

  /** The upright picture, or null if the pixels cannot be decoded. */
  static @Nullable PixelImage read(ImageFormat format, Sound photo, Orientation orientation) {
    int longest = Math.max(photo.width(), photo.height());
    Mat picture =
        format == ImageFormat.JPEG
            ? withOpenCv(photo.essentials(), longest)
            : withImageIo(format, photo.essentials(), longest);
    if (picture == null) {
      return null;
    }
    try {
      shrink(picture);
      orientation.apply(picture);
      byte[] bgr = new byte[picture.rows() * picture.cols() * 3];
      picture.get(0, 0, bgr);
      return new PixelImage(picture.cols(), picture.rows(), bgr);
    } finally {
      picture.release();
    }
  }

  /** libjpeg-turbo scales by 2, 4 or 8 in the frequency domain: sharp, quick and small. */
  private static @Nullable Mat withOpenCv(byte[] file, int longest) {
    int reduction = reduction(longest);
    int scale =
        reduction >= 8
            ? Imgcodecs.IMREAD_REDUCED_COLOR_8
            : reduction >= 4
                ? Imgcodecs.IMREAD_REDUCED_COLOR_4
                : reduction >= 2 ? Imgcodecs.IMREAD_REDUCED_COLOR_2 : Imgcodecs.IMREAD_COLOR;
    MatOfByte bytes = new MatOfByte(file);
    try {
      Mat picture = Imgcodecs.imdecode(bytes, scale | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
      return picture.empty() || picture.type() != CvType.CV_8UC3 ? null : picture;
    } catch (CvException undecodable) {
      return null;
    } finally {
      bytes.release();
    }
  }

  /** PNG and WebP by readers in Java, which keep only every n-th pixel of very large pictures. */
  private static @Nullable Mat withImageIo(ImageFormat format, byte[] file, int longest) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      throw new IllegalStateException("No reader for " + format + " is installed");
    }
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      ImageReadParam thinning = reader.getDefaultReadParam();
      int step = Math.max(1, reduction(longest) / 2);
      thinning.setSourceSubsampling(step, step, 0, 0);
      return matOf(reader.read(0, thinning));
    } catch (IOException | RuntimeException undecodable) {
      // Readers answer broken pixels with runtime exceptions of many kinds.
      return null;
    } finally {
      reader.dispose();
    }
  }

  /** Whole-number factor by which the longest side exceeds what is needed. */
  private static int reduction(int longest) {
    return Math.max(1, longest / PhotoDecoder.MAX_SIDE);
  }

  private static Mat matOf(BufferedImage decoded) {
    BufferedImage onWhite =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = onWhite.createGraphics();
    canvas.drawImage(decoded, 0, 0, Color.WHITE, null);
    canvas.dispose();
    Mat picture = new Mat(onWhite.getHeight(), onWhite.getWidth(), CvType.CV_8UC3);
    picture.put(0, 0, ((DataBufferByte) onWhite.getRaster().getDataBuffer()).getData());
    return picture;
  }

  private static void shrink(Mat picture) {
    double factor = PhotoDecoder.MAX_SIDE / (double) Math.max(picture.cols(), picture.rows());
    if (factor < 1) {
      Size size =
          new Size(
              Math.max(1, Math.round(picture.cols() * factor)),
              Math.max(1, Math.round(picture.rows() * factor)));
      Imgproc.resize(picture, picture, size, 0, 0, Imgproc.INTER_AREA);
    }
  }
}
