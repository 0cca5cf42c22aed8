package io.songlens.image.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a TIFF's first page say about its pixels.
 *
 * @param width in pixels
 * @param height in pixels
 * @param compression TIFF's number for it
 * @param samples values of a pixel
 * @param depth bits of a value
 * @param planar whether each sample has segments of its own
 * @param tiled whether the segments are tiles, not strips
 * @param segmentWidth pixels in a segment's row
 * @param segmentHeight rows of a segment
 */
record TiffLayout(
    int width,
    int height,
    int compression,
    int samples,
    int depth,
    boolean planar,
    boolean tiled,
    int segmentWidth,
    int segmentHeight) {
  static final int UNCOMPRESSED = 1;
  static final int JPEG = 7;

  private static final int MAX_SIDE = 1 << 20;
  private static final int MAX_TILE = 1 << 14;
  private static final int MIN_TILE = 16;

  /** Null if the page's size or its segments' makes no sense. */
  static @Nullable TiffLayout of(TiffDirectory page) {
    long width = page.number(TiffTags.WIDTH, 0);
    long height = page.number(TiffTags.HEIGHT, 0);
    boolean tiled = page.has(TiffTags.TILE_WIDTH);
    long across = tiled ? page.number(TiffTags.TILE_WIDTH, 0) : width;
    long down =
        tiled
            ? page.number(TiffTags.TILE_HEIGHT, 0)
            : Math.min(height, page.number(TiffTags.STRIP_ROWS, height));
    long most = tiled ? MAX_TILE : MAX_SIDE;
    if (isNot(width, MAX_SIDE) || isNot(height, MAX_SIDE) || isNot(across, most)) {
      return null;
    }
    if (tiled && Math.min(across, down) < MIN_TILE) {
      return null;
    }
    long samples = page.number(TiffTags.SAMPLES, 1);
    long depth = page.number(TiffTags.DEPTHS, 1);
    if (isNot(down, most) || isNot(samples, 16) || isNot(depth, 64)) {
      return null;
    }
    return new TiffLayout(
        (int) width,
        (int) height,
        (int) Math.min(page.number(TiffTags.COMPRESSION, UNCOMPRESSED), 0xFFFF),
        (int) samples,
        (int) depth,
        page.number(TiffTags.PLANES, 1) == 2,
        tiled,
        (int) across,
        (int) down);
  }

  private static boolean isNot(long value, long atMost) {
    return value < 1 || value > atMost;
  }

  /** Whether the values are of a kind that is read: 1 to 16 bits, whole, 1 to 4 of a pixel. */
  boolean isReadable(TiffDirectory page) {
    int colours = (int) page.number(TiffTags.PHOTOMETRIC, -1);
    boolean kind =
        switch (colours) {
          case 0, 1, 3 -> samples <= 2;
          case 2 -> samples == 3 || samples == 4;
          case 5 -> samples == 4;
          case 6 -> samples == 3;
          default -> false;
        };
    boolean depths =
        (depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16)
            && same(page, TiffTags.DEPTHS, depth);
    boolean known =
        switch (compression) {
          case UNCOMPRESSED, 5, 8, 32946, 32773 -> true;
          case JPEG -> depth == 8;
          default -> false;
        };
    return kind && depths && known && same(page, TiffTags.SAMPLE_FORMAT, 1);
  }

  private boolean same(TiffDirectory page, int tag, int value) {
    return Arrays.stream(page.numbers(tag, samples)).allMatch(other -> other == value)
        && page.count(tag) <= samples;
  }

  /** The number of segments that cover the page. */
  long segments() {
    long across = (width + segmentWidth - 1L) / segmentWidth;
    long down = (height + segmentHeight - 1L) / segmentHeight;
    return across * down * (planar ? samples : 1);
  }

  /** Bytes of an unpacked segment; the last strip may have fewer. */
  long segmentBytes() {
    return rowBytes() * segmentHeight;
  }

  /** Bytes of the unpacked segment of that index. */
  long segmentBytes(int index) {
    int strips = (height + segmentHeight - 1) / segmentHeight;
    boolean last = !tiled && index % strips == strips - 1;
    return rowBytes() * (last ? height - (strips - 1) * segmentHeight : segmentHeight);
  }

  private long rowBytes() {
    return ((long) segmentWidth * (planar ? 1 : samples) * depth + 7) / 8;
  }
}
