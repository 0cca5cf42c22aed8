package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the first page of a TIFF (TIFF 6.0 with Adobe's supplements): its fields, and the strips
 * or tiles that hold the pixels. The decoder is shown a file written anew with these alone.
 */
final class TiffInspector {
  private static final int MAX_TABLES = 4096;

  /** A raw photo keeps a small preview in its first page; that is not the photo. */
  private static final int PREVIEW = 1;

  private final byte[] file;
  private final TiffDirectory page;
  private final TiffLayout layout;
  private final PhotoLimits limits;

  private TiffInspector(byte[] file, TiffDirectory page, TiffLayout layout, PhotoLimits limits) {
    this.file = file;
    this.page = page;
    this.layout = layout;
    this.limits = limits;
  }

  static Inspection inspect(byte[] file, PhotoLimits limits) {
    TiffDirectory page = TiffDirectory.first(file);
    if (page == null) {
      return new Broken(Refusal.TRUNCATED);
    }
    TiffLayout layout = TiffLayout.of(page);
    if (layout == null) {
      return new Broken(
          Refusal.DAMAGED,
          (int) Math.min(page.number(TiffTags.WIDTH, 0), Integer.MAX_VALUE),
          (int) Math.min(page.number(TiffTags.HEIGHT, 0), Integer.MAX_VALUE));
    }
    // The decoder unpacks one segment at a time.
    boolean tooLarge =
        limits.exceededBy(layout.width(), layout.height())
            || layout.segmentBytes() > 4 * limits.maxPixels();
    if (tooLarge) {
      return new Broken(Refusal.TOO_MANY_PIXELS, layout.width(), layout.height());
    }
    return new TiffInspector(file, page, layout, limits).judge();
  }

  private Inspection judge() {
    if ((page.number(TiffTags.SUBFILE, 0) & PREVIEW) != 0 || !layout.isReadable(page)) {
      return broken(Refusal.UNSUPPORTED_FORMAT);
    }
    int most = (int) Math.min(layout.segments(), file.length);
    long[] offsets =
        page.numbers(layout.tiled() ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS, most);
    long[] lengths =
        page.numbers(layout.tiled() ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES, most);
    if (offsets.length != layout.segments() || lengths.length != offsets.length) {
      return broken(page.isComplete() ? Refusal.DAMAGED : Refusal.TRUNCATED);
    }
    long all = 0;
    for (int i = 0; i < offsets.length; i++) {
      all += lengths[i];
      if (offsets[i] + lengths[i] > file.length) {
        return broken(Refusal.TRUNCATED);
      }
      boolean unpacked = layout.compression() == TiffLayout.UNCOMPRESSED;
      if (lengths[i] == 0
          || all > file.length
          || (unpacked && lengths[i] < layout.segmentBytes(i))) {
        return broken(Refusal.DAMAGED);
      }
    }
    List<byte[]> segments = new ArrayList<>();
    long kept = 0;
    for (int i = 0; i < offsets.length; i++) {
      int from = (int) offsets[i];
      byte[] segment = Arrays.copyOfRange(file, from, from + (int) lengths[i]);
      if (layout.compression() == TiffLayout.JPEG) {
        segment = jpeg(segment);
      }
      kept += segment == null ? 0 : segment.length;
      if (segment == null || kept > 2L * file.length) {
        return broken(Refusal.DAMAGED);
      }
      segments.add(segment);
    }
    return new Sound(layout.width(), layout.height(), CleanTiff.of(page, layout, segments), file);
  }

  /** The segment with the tables that all share, if a JPEG decoder may see it. */
  private byte @Nullable [] jpeg(byte[] segment) {
    byte[] tables = page.raw(TiffTags.JPEG_TABLES);
    boolean usable =
        tables.length <= MAX_TABLES
            && segment.length > 4
            && (tables.length == 0 || tables.length > 4);
    if (!usable) {
      return null;
    }
    byte[] whole = segment;
    if (tables.length > 0) { // without its end mark, then the segment without its start mark
      whole = Arrays.copyOf(tables, tables.length - 2 + segment.length - 2);
      System.arraycopy(segment, 2, whole, tables.length - 2, segment.length - 2);
    }
    return JpegInspector.inspect(whole, limits) instanceof Sound sound
            && sound.width() == layout.segmentWidth()
            && sound.height() <= layout.segmentHeight()
        ? sound.essentials()
        : null;
  }

  private Broken broken(Refusal reason) {
    return new Broken(reason, layout.width(), layout.height());
  }
}
