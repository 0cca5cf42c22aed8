package io.songlens.image.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Rarer ways to encode a picture. */
final class TestEncoders {
  private TestEncoders() {}

  /** By one of the compressions that a format offers, such as "LZW". */
  static byte[] packed(BufferedImage image, String format, String way) {
    ImageWriter writer = writer(format);
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(way);
    return written(writer, param, List.of(new IIOImage(image, null, null)));
  }

  /** In several passes from coarse to fine. */
  static byte[] progressive(BufferedImage image, String format) {
    ImageWriter writer = writer(format);
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return written(writer, param, List.of(new IIOImage(image, null, null)));
  }

  /** Tiles of 32 by 32 pixels, in part outside the picture. */
  static byte[] tiledTiff(BufferedImage image) {
    ImageWriter writer = writer("tiff");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
    param.setTiling(32, 48, 0, 0);
    return written(writer, param, List.of(new IIOImage(image, null, null)));
  }

  /** A file of several frames or pages. */
  static byte[] several(String format, BufferedImage... images) {
    if (format.equals("webp")) {
      return animatedWebp(images);
    }
    ImageWriter writer = writer(format);
    List<IIOImage> frames =
        Arrays.stream(images).map(image -> new IIOImage(image, null, null)).toList();
    return written(writer, writer.getDefaultWriteParam(), frames);
  }

  /** Four inks as printers' software writes them: inverted, and marked by Adobe's segment. */
  static byte[] cmykJpeg(BufferedImage image) {
    ImageWriter writer = writer("jpg");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.98f);
    byte[] jpeg = written(writer, param, List.of(new IIOImage(inks(image, true), null, null)));
    byte[] adobe = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    ByteBuffer marked = ByteBuffer.allocate(jpeg.length + adobe.length);
    marked.put(jpeg, 0, 2).put(adobe).put(jpeg, 2, jpeg.length - 2);
    byte[] whole = new byte[marked.flip().remaining()];
    marked.get(whole);
    return whole;
  }

  /** Four inks, not compressed, in one strip. */
  static byte[] cmykTiff(BufferedImage image) {
    Raster inks = inks(image, false);
    byte[] pixels = new byte[4 * image.getWidth() * image.getHeight()];
    int[] values = inks.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) values[i];
    }
    return new TestTiff(ByteOrder.BIG_ENDIAN)
        .shorts(256, image.getWidth())
        .shorts(257, image.getHeight())
        .shorts(258, 8, 8, 8, 8)
        .shorts(259, 1)
        .shorts(262, 5)
        .shorts(277, 4)
        .shorts(278, image.getHeight())
        .longs(279, pixels.length)
        .strip(pixels);
  }

  private static Raster inks(BufferedImage image, boolean inverted) {
    WritableRaster inks =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, null);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        for (int i = 0; i < 3; i++) {
          int light = rgb >> (16 - 8 * i) & 0xFF;
          inks.setSample(x, y, i, inverted ? light : 255 - light);
        }
        inks.setSample(x, y, 3, inverted ? 255 : 0);
      }
    }
    return inks;
  }

  private static byte[] animatedWebp(BufferedImage... images) {
    int width = images[0].getWidth();
    int height = images[0].getHeight();
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    canvas.putInt(2).putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1));
    chunk(chunks, "VP8X", canvas.array());
    chunk(chunks, "ANIM", new byte[6]);
    for (BufferedImage image : images) {
      byte[] still = TestPhotos.webp(TestPhotos.pixels(image));
      ByteBuffer frame = ByteBuffer.allocate(still.length + 4).order(ByteOrder.LITTLE_ENDIAN);
      frame.putShort(6, (short) (width - 1)).putShort(9, (short) (height - 1));
      frame.position(16).put(still, 12, still.length - 12);
      chunk(chunks, "ANMF", frame.array());
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(ascii("WEBP"));
    form.writeBytes(chunks.toByteArray());
    chunk(file, "RIFF", form.toByteArray());
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, String type, byte[] content) {
    to.writeBytes(ascii(type));
    to.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).array());
    to.writeBytes(content);
    to.writeBytes(new byte[content.length % 2]);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ImageWriter writer(String format) {
    return ImageIO.getImageWritersByFormatName(format).next();
  }

  private static byte[] written(ImageWriter writer, ImageWriteParam param, List<IIOImage> images) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      if (images.size() == 1) {
        writer.write(null, images.get(0), param);
      } else {
        writer.prepareWriteSequence(writer.getDefaultStreamMetadata(param));
        for (IIOImage image : images) {
          writer.writeToSequence(image, param);
        }
        writer.endWriteSequence();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
