package io.songlens.image.decode;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Pictures and broken files, made here so that tests need none from elsewhere. */
public final class TestPhotos {
  private TestPhotos() {}

  /** Red left upper corner, blue elsewhere. */
  public static BufferedImage cornered(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.BLUE);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height / 2);
    canvas.dispose();
    return image;
  }

  /** One colour. */
  public static BufferedImage plain(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(colour);
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    return image;
  }

  /** A drawn evening: orange sky, a low sun, dark land. */
  public static BufferedImage evening(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = image.createGraphics();
    Color high = new Color(60, 50, 110);
    Color low = new Color(255, 150, 50);
    canvas.setPaint(new GradientPaint(0, 0, high, 0, height * 0.6f, low));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(new Color(255, 240, 170));
    canvas.fillOval(width / 2, height / 2 - height / 12, height / 8, height / 8);
    canvas.setColor(new Color(25, 20, 30));
    canvas.fillRect(0, height * 2 / 3, width, height / 3 + 1);
    canvas.dispose();
    return image;
  }

  /** Encodes a picture as "jpg" or "png". */
  public static byte[] encode(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("No writer for " + format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Encodes pixels as WebP. */
  static byte[] webp(PixelImage image) {
    Mat pixels = new Mat(image.height(), image.width(), CvType.CV_8UC3);
    MatOfByte encoded = new MatOfByte();
    pixels.put(0, 0, image.bgr());
    if (!Imgcodecs.imencode(".webp", pixels, encoded)) {
      throw new IllegalStateException("OpenCV cannot write WebP");
    }
    return encoded.toArray();
  }

  /** Upright pixels of a picture. */
  public static PixelImage pixels(BufferedImage image) {
    byte[] png = encode(image, "png");
    return ((Decoded.Photo) new PhotoDecoder(PhotoLimits.DEFAULT).decode(png)).pixels();
  }

  /** The same JPEG with an EXIF block that holds an orientation, a camera and a GPS latitude. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(200);
    exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    exif.put("MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    exif.putShort((short) 3);
    exif.putShort((short) 0x010F).putShort((short) 2).putInt(10).putInt(50); // maker
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1); // orientation
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60); // GPS directory
    exif.putInt(0);
    exif.put("SecretCam\0".getBytes(StandardCharsets.ISO_8859_1));
    exif.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2);
    exif.put("N\0\0\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
    byte[] block = new byte[exif.position()];
    exif.flip().get(block);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + block.length + 4);
    whole.put(jpeg, 0, 2);
    whole.putShort((short) 0xFFE1).putShort((short) (block.length + 2)).put(block);
    whole.put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  /** A complete PNG of a few bytes whose header claims any size. */
  public static byte[] pngClaiming(int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk(png, "IHDR", header);
    chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01});
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    ByteBuffer body = ByteBuffer.allocate(content.length + 4);
    body.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(body.array());
    ByteBuffer whole = ByteBuffer.allocate(content.length + 12);
    whole.putInt(content.length).put(body.array()).putInt((int) checksum.getValue());
    png.writeBytes(whole.array());
  }
}
