package io.songlens.image.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Files made to exhaust a decoder, or to be two things at once. */
final class HostileBombs {
  /** 49 megapixels: within the limits, so that the decoder itself has to cope. */
  private static final int LARGE = 7000;

  private HostileBombs() {}

  record Bomb(String name, Maker maker) {}

  /** Makes the file when it is needed: some are large. */
  interface Maker {
    byte[] make();
  }

  static List<Bomb> all() {
    List<Bomb> bombs = new ArrayList<>();
    bombs.addAll(HostileMixtures.all());
    bombs.addAll(HostileTiffs.all());
    bombs.add(new Bomb("PNG inflating to 200 MB", () -> png(60, 60, 200 << 20, 1)));
    bombs.add(
        new Bomb("PNG of 49 megapixels", () -> png(LARGE, LARGE, LARGE * (3 * LARGE + 1), 1)));
    bombs.add(new Bomb("PNG of 49 megapixels, cut", () -> png(LARGE, LARGE, 3 << 20, 1)));
    bombs.add(
        new Bomb("PNG in 60,000 pieces", () -> png(LARGE, LARGE, LARGE * (3 * LARGE + 1), 60_000)));
    bombs.add(new Bomb("GIF of a huge canvas", () -> gif(65535, 65535, 64, 64, 1, true)));
    bombs.add(new Bomb("GIF of a huge frame", () -> gif(64, 64, 65535, 65535, 1, true)));
    bombs.add(new Bomb("GIF of a large empty frame", () -> gif(64, 64, LARGE, LARGE, 1, true)));
    bombs.add(new Bomb("GIF without end", () -> gif(64, 64, 64, 64, 50_000, false)));
    bombs.add(new Bomb("GIF of empty frames", () -> gif(0, 0, 0, 0, 5_000, false)));
    bombs.add(new Bomb("GIF of comments", HostileBombs::gifOfComments));
    bombs.add(new Bomb("JPEG of 65500 x 65500", () -> jpeg(65500, 65500, 0)));
    bombs.add(new Bomb("JPEG of 49 empty megapixels", () -> jpeg(LARGE, LARGE, 0)));
    bombs.add(new Bomb("JPEG of 3000 scans", () -> jpeg(64, 64, 3000)));
    bombs.add(new Bomb("JPEG of 190 scans", () -> jpeg(96, 64, 180)));
    bombs.add(new Bomb("JPEG of 190 large scans", () -> jpeg(LARGE, LARGE, 180)));
    bombs.add(new Bomb("JPEG of 40 large scans", () -> jpeg(LARGE, LARGE, 30)));
    bombs.add(new Bomb("JPEG of 190 scans of 4 megapixels", () -> jpeg(2000, 2000, 180)));
    bombs.add(new Bomb("JPEG of 190 scans of runs", () -> runs(LARGE, 190)));
    bombs.add(new Bomb("JPEG of 40 scans of runs", () -> runs(LARGE, 39)));
    bombs.add(new Bomb("JPEG of 190 smaller scans of runs", () -> runs(3100, 190)));
    bombs.add(new Bomb("WebP of a huge canvas", () -> webp(16384, 16384)));
    bombs.add(new Bomb("WebP of a canvas too small", () -> webp(1, 1)));
    bombs.add(new Bomb("WebP of a canvas too large", () -> webp(LARGE, LARGE)));
    bombs.add(new Bomb("WebP of large pixels", HostileBombs::webpOfLargePixels));
    bombs.add(new Bomb("BMP of huge numbers", () -> bmp(Integer.MAX_VALUE, Integer.MAX_VALUE, 0)));
    bombs.add(new Bomb("BMP, large and packed", () -> bmp(LARGE, LARGE, 1)));
    bombs.add(new Bomb("BMP, least height", () -> bmp(64, Integer.MIN_VALUE, 0)));
    return bombs;
  }

  private static byte[] png(int width, int height, int unpacked, int pieces) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[unpacked]);
    deflater.finish();
    byte[] packed = new byte[unpacked / 500 + 1000];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(TestPhotos.pngClaiming(width, height), 0, 33);
    int each = Math.max(1, length / pieces);
    for (int at = 0; at < length; at += each) {
      int size = Math.min(each, length - at);
      png.writeBytes(ByteBuffer.allocate(8).putInt(size).put(latin("IDAT")).array());
      png.write(packed, at, size);
      png.writeBytes(new byte[4]);
    }
    png.writeBytes(ByteBuffer.allocate(12).putInt(0).put(latin("IEND")).array());
    return HostileChanges.withChecksums(png.toByteArray());
  }

  private static byte[] gif(
      int canvasWidth, int canvasHeight, int width, int height, int frames, boolean end) {
    ByteBuffer gif = ByteBuffer.allocate(30 + 16 * frames).order(ByteOrder.LITTLE_ENDIAN);
    gif.put(latin("GIF89a")).putShort((short) canvasWidth).putShort((short) canvasHeight);
    gif.put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
    for (int i = 0; i < frames; i++) {
      gif.put((byte) 0x2C).putInt(0).putShort((short) width).putShort((short) height);
      gif.put(new byte[] {0, 2, 2, 0x44, 1, 0}); // clear, one pixel, end
    }
    if (end) {
      gif.put((byte) 0x3B);
    }
    return TestTiff.written(gif);
  }

  private static byte[] gifOfComments() {
    byte[] gif = new byte[3 << 20];
    byte[] start = gif(64, 64, 64, 64, 0, false);
    System.arraycopy(start, 0, gif, 0, start.length);
    for (int at = start.length; at + 5 < gif.length; at += 5) {
      gif[at] = 0x21;
      gif[at + 1] = (byte) 0xFE;
      gif[at + 2] = 1;
    }
    return gif;
  }

  /** A progressive JPEG with other sizes, and its last scan many times more. */
  private static byte[] jpeg(int width, int height, int moreScans) {
    byte[] jpeg = HostileSeeds.progressiveJpeg();
    int lastScan = 0;
    for (int i = 0; i + 9 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC2) {
        ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
      } else if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
        lastScan = i;
      }
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(jpeg, 0, jpeg.length - 2);
    for (int i = 0; i < moreScans; i++) {
      whole.write(jpeg, lastScan, jpeg.length - 2 - lastScan);
    }
    whole.write(jpeg, jpeg.length - 2, 2);
    return whole.toByteArray();
  }

  /** A progressive JPEG in which 88 bytes make a refining scan of 49 megapixels. */
  private static byte[] runs(int side, int scans) {
    int blocks = (side + 7) / 8 * ((side + 7) / 8);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    jpeg.writeBytes(latin("\u00ff\u00d8\u00ff\u00db\0C\0"));
    jpeg.writeBytes("\1".repeat(64).getBytes(StandardCharsets.ISO_8859_1));
    jpeg.writeBytes(latin("\u00ff\u00c2\0\u0011\b"));
    jpeg.writeBytes(ByteBuffer.allocate(4).putShort((short) side).putShort((short) side).array());
    jpeg.writeBytes(latin("\3\1\u0011\0\2\u0011\0\3\u0011\0"));
    for (String table : new String[] {"\0\1%s\0", "\u0010\1%s\u00e0"}) { // one code of one bit
      jpeg.writeBytes(latin("\u00ff\u00c4\0\u0014" + table.formatted("\0".repeat(15))));
    }
    jpeg.writeBytes(latin("\u00ff\u00da\0\f\3\1\0\2\0\3\0\0\0\0"));
    jpeg.writeBytes(new byte[3 * blocks / 8 + 1]);
    for (int i = 0; i < scans; i++) {
      jpeg.writeBytes(latin("\u00ff\u00da\0\b\1" + (char) (1 + i % 3) + "\0\1?\u0010"));
      jpeg.writeBytes(new byte[blocks / 16384 * 15 / 8 + 3]);
    }
    jpeg.writeBytes(latin("\u00ff\u00d9"));
    return jpeg.toByteArray();
  }

  private static byte[] webp(int width, int height) {
    byte[] webp = TestExif.photo("WEBP", TestExif.withPlace("2024:06:21 21:40:05"));
    ByteBuffer data = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    data.putShort(24, (short) (width - 1)).putShort(27, (short) (height - 1));
    return webp;
  }

  private static byte[] webpOfLargePixels() {
    byte[] webp = TestPhotos.webp(TestPhotos.pixels(TestPhotos.evening(96, 64)));
    ByteBuffer data = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    if (webp[15] == 'L') {
      data.putInt(21, (LARGE - 1) | (LARGE - 1) << 14);
    } else {
      data.putShort(26, (short) LARGE).putShort(28, (short) LARGE);
    }
    return webp;
  }

  private static byte[] bmp(int width, int height, int packing) {
    byte[] bmp = TestBmps.of32Bits(TestPhotos.evening(64, 64), false);
    ByteBuffer data = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(18, width).putInt(22, height).putInt(30, packing).putInt(34, -1);
    if (packing == 1) {
      data.putShort(28, (short) 8).putInt(10, 14 + 40 + 1024);
      Arrays.fill(bmp, 14 + 40 + 1024, bmp.length, (byte) 0xFF);
    }
    return bmp;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
