package io.songlens.image.decode;

import io.songlens.image.decode.HostileBombs.Bomb;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** TIFFs that lie about their strips, tiles and directories. */
final class HostileTiffs {
  private HostileTiffs() {}

  static List<Bomb> all() {
    return List.of(
        new Bomb(
            "TIFF of 4 GB strips",
            () -> page(64, 64, 1).longs(279, 0xFFFFFFFFL).strip(new byte[64])),
        new Bomb("TIFF of 2^32 rows", () -> page(-1, -1, 1).longs(279, 64).strip(new byte[64])),
        new Bomb(
            "TIFF of a directory in a circle",
            () -> page(64, 64, 1).longs(0x8769, 8).longs(330, 8).longs(279, 0).strip(new byte[8])),
        new Bomb("TIFF of one strip 7000 times", () -> sameStrip(7000)),
        new Bomb("TIFF of overlapping strips", () -> sameStrip(64)),
        new Bomb("TIFF inflating to 100 MB", () -> inflating(64, 64)),
        new Bomb("TIFF of 49 megapixels", () -> inflating(7000, 7000)),
        new Bomb(
            "TIFF of huge tiles",
            () ->
                page(64, 64, 8)
                    .longs(322, 16384)
                    .longs(323, 16384)
                    .longs(324, 8)
                    .longs(325, 64)
                    .block()),
        new Bomb(
            "TIFF of tiles of one pixel",
            () -> page(7000, 7000, 1).shorts(322, 1).shorts(323, 1).block()),
        new Bomb("TIFF with a JPEG of another size", HostileTiffs::otherJpeg),
        new Bomb(
            "TIFF of 60,000 samples",
            () -> page(64, 64, 1).shorts(277, 60000).longs(279, 64).strip(new byte[64])),
        new Bomb(
            "TIFF of 64-bit values",
            () -> page(64, 64, 1).shorts(258, 64, 64, 64).longs(279, 64).strip(new byte[64])));
  }

  private static TestTiff page(long width, long height, int compression) {
    return new TestTiff(ByteOrder.LITTLE_ENDIAN)
        .longs(256, width)
        .longs(257, height)
        .shorts(258, 8, 8, 8)
        .shorts(259, compression)
        .shorts(262, 2)
        .shorts(277, 3);
  }

  private static byte[] sameStrip(int rows) {
    long[] offsets = new long[rows];
    long[] lengths = new long[rows];
    Arrays.fill(offsets, 8);
    Arrays.fill(lengths, 3 * 7000);
    byte[] block =
        page(7000, rows, 1).longs(278, 1).longs(273, offsets).longs(279, lengths).block();
    return Arrays.copyOf(block, block.length + 3 * 7000);
  }

  private static byte[] inflating(int width, int height) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[147_000_000]);
    deflater.finish();
    byte[] packed = new byte[1 << 20];
    int length = deflater.deflate(packed);
    deflater.end();
    return page(width, height, 8)
        .longs(278, 0xFFFFFFFFL)
        .longs(279, length)
        .strip(Arrays.copyOf(packed, length));
  }

  private static byte[] otherJpeg() {
    byte[] jpeg = TestPhotos.encode(TestPhotos.evening(640, 640), "jpg");
    return page(64, 64, 7).longs(279, jpeg.length).strip(jpeg);
  }
}
