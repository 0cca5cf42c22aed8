package io.songlens.image.decode;

import io.songlens.image.decode.HostileBombs.Bomb;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of two kinds at once, of nothing, and with malicious metadata. */
final class HostileMixtures {
  private HostileMixtures() {}

  static List<Bomb> all() {
    List<Bomb> bombs = new ArrayList<>();
    for (String format : new String[] {"JPEG", "PNG", "WEBP", "TIFF"}) {
      bombs.add(new Bomb(format + " and ZIP", () -> joined(TestExif.photo(format, null), zip())));
      bombs.add(
          new Bomb(
              format + " and HTML",
              () -> joined(TestExif.photo(format, null), latin("<html><script>a()</script>"))));
    }
    bombs.add(
        new Bomb("PDF and JPEG", () -> joined(latin("%PDF-1.7\n"), TestExif.photo("JPEG", null))));
    bombs.add(new Bomb("GIF and JavaScript", HostileMixtures::gifAndScript));
    for (String format : new String[] {"JPEG", "PNG", "WEBP"}) {
      bombs.add(new Bomb(format + " with EXIF in a circle", () -> withCircle(format)));
      bombs.add(new Bomb(format + " with huge counts", () -> withHugeCounts(format)));
      bombs.add(new Bomb(format + " with many fields", () -> withManyFields(format)));
    }
    String[] starts = {
      "",
      "\u00ff",
      "\u00ff\u00d8\u00ff",
      "\u0089PNG\r\n\u001a\n",
      "GIF89a",
      "BM",
      "II*\0",
      "MM\0*",
      "RIFF\0\0\0\0WEBP",
      "\0\0\0\u0018ftypheic",
      "\0\0\0\u0018ftypavif",
      "8BPS",
      "\0"
    };
    for (String start : starts) {
      bombs.add(new Bomb("a start of " + start.length(), () -> latin(start)));
      bombs.add(new Bomb("zeros after " + start.length(), () -> padded(start, 0)));
      bombs.add(new Bomb("ones after " + start.length(), () -> padded(start, 0xFF)));
    }
    bombs.add(new Bomb("HEIC of boxes in boxes", HostileMixtures::deepHeic));
    bombs.add(new Bomb("HEIC of 10^19 pixels", HostileMixtures::hugeHeic));
    return bombs;
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("evil.sh"));
      zip.write(latin("rm -rf /"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gifAndScript() {
    byte[] gif = TestPhotos.encode(TestPhotos.evening(64, 64), "gif");
    byte[] script = latin("GIF89a=1/*");
    System.arraycopy(script, 0, gif, 0, script.length);
    return joined(gif, latin("*/;alert(1)"));
  }

  private static byte[] withCircle(String format) {
    return TestExif.photo(
        format,
        new TestTiff(ByteOrder.BIG_ENDIAN).longs(0x8769, 8).longs(0x8825, 8).longs(0xA005, 8));
  }

  private static byte[] withHugeCounts(String format) {
    TestTiff metadata = new TestTiff(ByteOrder.LITTLE_ENDIAN);
    for (int tag : new int[] {0x010F, 0x0112, 0x0132, 0x8769, 0x9003}) {
      metadata.lie(tag, 1 + tag % 12, 0xFFFFFFFFL, 0xFFFFFFF0L);
    }
    return TestExif.photo(format, metadata);
  }

  private static byte[] withManyFields(String format) {
    TestTiff metadata = new TestTiff(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 5000; i++) {
      metadata.lie(0x0112 + i % 3, 1 + i % 12, 1L << (i % 32), 8);
    }
    return TestExif.photo(format, metadata);
  }

  private static byte[] padded(String start, int with) {
    byte[] file = new byte[4096];
    Arrays.fill(file, (byte) with);
    System.arraycopy(latin(start), 0, file, 0, start.length());
    return file;
  }

  private static byte[] deepHeic() {
    int boxes = 200_000;
    ByteBuffer file = ByteBuffer.allocate(24 + 8 * boxes);
    file.putInt(24).put(latin("ftypheic")).position(24);
    for (int i = 0; i < boxes; i++) {
      file.putInt(8 * (boxes - i)).put(latin(i % 2 == 0 ? "iprp" : "ipco"));
    }
    return TestTiff.written(file);
  }

  private static byte[] hugeHeic() {
    ByteBuffer file = ByteBuffer.allocate(24 + 48);
    file.putInt(24).put(latin("ftypheic")).position(24);
    file.putInt(48).put(latin("meta")).putInt(0).putInt(36).put(latin("iprp"));
    file.putInt(28).put(latin("ipco")).putInt(20).put(latin("ispe")).putInt(0);
    return TestTiff.written(file.putInt(-1).putInt(-1));
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
