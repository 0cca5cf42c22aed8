package io.songlens.image.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Photos of 96 by 64 pixels with a red left upper corner, and metadata to put into them. */
final class TestExif {
  /** A name of a place, and a number of its latitude, that must not be found anywhere. */
  static final String PLACE = "WGS-84-Nowhere";

  static final int DEGREES = 0x2B3C4D5E;

  private static final int PHOTO = 0x8769;
  private static final int GPS = 0x8825;

  private TestExif() {}

  static TestTiff block(ByteOrder order, int orientation, String takenAt) {
    return main(order, orientation)
        .directory(PHOTO, new TestTiff(order).text(0x9003, takenAt).text(0x9011, "+02:00"));
  }

  static TestTiff withPlace(String takenAt) {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    TestTiff gps =
        new TestTiff(order)
            .text(1, "N")
            .rationals(2, DEGREES, 1, 30, 1, 15, 1)
            .text(3, "E")
            .rationals(4, DEGREES, 1, 10, 1, 5, 1)
            .text(0x12, PLACE);
    return main(order, 1)
        .directory(PHOTO, new TestTiff(order).text(0x9003, takenAt))
        .directory(GPS, gps);
  }

  private static TestTiff main(ByteOrder order, int orientation) {
    return new TestTiff(order).text(0x010F, "SecretCam").shorts(0x0112, orientation);
  }

  /** A photo with such metadata, or with none. */
  static byte[] photo(String format, @Nullable TestTiff metadata) {
    byte[] block = metadata == null ? null : metadata.block();
    return switch (format) {
      case "JPEG" -> jpeg(block);
      case "PNG" -> png(block);
      case "WEBP" -> webp(block);
      case "TIFF" -> tiff(metadata == null ? new TestTiff(ByteOrder.BIG_ENDIAN) : metadata);
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static byte[] jpeg(byte @Nullable [] block) {
    byte[] jpeg = TestPhotos.encode(TestPhotos.cornered(96, 64), "jpg");
    if (block == null) {
      return jpeg;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(jpeg, 0, 2);
    whole.writeBytes(
        ByteBuffer.allocate(4)
            .putShort((short) 0xFFE1)
            .putShort((short) (block.length + 8))
            .array());
    whole.writeBytes(ascii("Exif\0\0"));
    whole.writeBytes(block);
    whole.write(jpeg, 2, jpeg.length - 2);
    return whole.toByteArray();
  }

  private static byte[] png(byte @Nullable [] block) {
    byte[] png = TestPhotos.encode(TestPhotos.cornered(96, 64), "png");
    if (block == null) {
      return png;
    }
    int afterHeader = 8 + 25;
    CRC32 checksum = new CRC32();
    checksum.update(ascii("eXIf"));
    checksum.update(block);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(png, 0, afterHeader);
    whole.writeBytes(ByteBuffer.allocate(4).putInt(block.length).array());
    whole.writeBytes(ascii("eXIf"));
    whole.writeBytes(block);
    whole.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    whole.write(png, afterHeader, png.length - afterHeader);
    return whole.toByteArray();
  }

  private static byte[] webp(byte @Nullable [] block) {
    byte[] still = TestPhotos.webp(TestPhotos.pixels(TestPhotos.cornered(96, 64)));
    if (block == null) {
      return still;
    }
    ByteBuffer more = ByteBuffer.allocate(still.length + 18 + 8 + block.length + block.length % 2);
    more.order(ByteOrder.LITTLE_ENDIAN);
    more.put(still, 0, 4).putInt(more.capacity() - 8).put(still, 8, 4);
    more.put(ascii("VP8X")).putInt(10).putInt(8);
    more.putShort((short) 95).put((byte) 0).putShort((short) 63).put((byte) 0);
    more.put(still, 12, still.length - 12);
    more.put(ascii("EXIF")).putInt(block.length).put(block);
    byte[] whole = new byte[more.capacity()];
    more.get(0, whole);
    return whole;
  }

  private static byte[] tiff(TestTiff metadata) {
    byte[] pixels = TestPhotos.pixels(TestPhotos.cornered(96, 64)).bgr();
    byte[] rgb = new byte[pixels.length];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = pixels[i + 2];
      rgb[i + 1] = pixels[i + 1];
      rgb[i + 2] = pixels[i];
    }
    return metadata
        .shorts(256, 96)
        .shorts(257, 64)
        .shorts(258, 8, 8, 8)
        .shorts(259, 1)
        .shorts(262, 2)
        .shorts(277, 3)
        .shorts(278, 64)
        .longs(279, rgb.length)
        .strip(rgb);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
