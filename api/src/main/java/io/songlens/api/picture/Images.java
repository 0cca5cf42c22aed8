package io.songlens.api.picture;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads, cuts and writes pictures in memory. */
public final class Images {
  private static final float JPEG_QUALITY = 0.9f;

  private Images() {}

  /**
   * A picture of a song's own: only for files that Songlens wrote, not for what users send.
   *
   * @throws IllegalArgumentException if it is not a picture
   */
  public static BufferedImage read(byte[] file) {
    try {
      BufferedImage picture =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
      if (picture == null) {
        throw new IllegalArgumentException("The photo is not a picture");
      }
      return picture;
    } catch (IOException e) {
      throw new IllegalArgumentException("The photo is not a picture", e);
    }
  }

  /** A part of a picture, scaled to a size. */
  public static BufferedImage cut(BufferedImage picture, Rectangle part, int width, int height) {
    BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = canvas(cut);
    canvas.drawImage(
        picture,
        0,
        0,
        width,
        height,
        part.x,
        part.y,
        part.x + part.width,
        part.y + part.height,
        null);
    canvas.dispose();
    return cut;
  }

  /**
   * The same picture, not larger than so many pixels on its longer side, as a JPEG without
   * metadata.
   *
   * @param file as for {@link #read}
   */
  public static byte[] within(byte[] file, int mostPixels) {
    BufferedImage picture = read(file);
    int width = picture.getWidth();
    int height = picture.getHeight();
    double scale = Math.min(1, (double) mostPixels / Math.max(width, height));
    return jpeg(
        cut(
            picture,
            new Rectangle(width, height),
            (int) Math.max(1, Math.round(width * scale)),
            (int) Math.max(1, Math.round(height * scale))));
  }

  /** Draws with smooth edges, and scales smoothly. */
  public static Graphics2D canvas(BufferedImage picture) {
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return canvas;
  }

  /** A JPEG without metadata. */
  static byte[] jpeg(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never from memory
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A PNG without metadata. */
  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never from memory
    }
    return bytes.toByteArray();
  }
}
