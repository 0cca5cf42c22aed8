package io.songlens.image.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a TIFF of one page that has nothing but its pixels. */
final class CleanTiff {
  private static final int LONG = 4;
  private static final int HEADER = 8;

  /** The largest is a palette for 16 bits. */
  private static final int MAX_FIELD = 3 * (1 << 16) * 2;

  private CleanTiff() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Field(int type, int count, byte[] values) {}

  static byte[] of(TiffDirectory page, TiffLayout layout, List<byte[]> segments) {
    SortedMap<Integer, Field> fields = new TreeMap<>();
    for (int tag : TiffTags.COPIED) {
      byte[] values = page.raw(tag);
      if (values.length > 0 && values.length <= MAX_FIELD) {
        fields.put(tag, new Field(page.type(tag), page.count(tag), values));
      }
    }
    int[] offsets = new int[segments.size()];
    int[] lengths = new int[segments.size()];
    int content = HEADER;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = content;
      lengths[i] = segments.get(i).length;
      content += lengths[i];
    }
    boolean tiled = layout.tiled();
    fields.put(
        tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS, longs(page.order(), offsets));
    fields.put(tiled ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES, longs(page.order(), lengths));
    return written(page, fields, segments, content);
  }

  private static Field longs(ByteOrder order, int[] values) {
    ByteBuffer stored = ByteBuffer.allocate(4 * values.length).order(order);
    stored.asIntBuffer().put(values);
    byte[] bytes = new byte[stored.capacity()];
    stored.get(bytes);
    return new Field(LONG, values.length, bytes);
  }

  private static byte[] written(
      TiffDirectory page, SortedMap<Integer, Field> fields, List<byte[]> segments, int directory) {
    int values = directory + 2 + 12 * fields.size() + 4;
    int all = values + fields.values().stream().mapToInt(field -> field.values.length).sum();
    byte[] whole = new byte[all];
    ByteBuffer tiff = ByteBuffer.wrap(whole).order(page.order());
    byte mark = (byte) (page.order() == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    tiff.put(mark).put(mark).putShort((short) 42).putInt(directory);
    segments.forEach(tiff::put);
    tiff.putShort((short) fields.size());
    int at = values;
    for (var entry : fields.entrySet()) {
      Field field = entry.getValue();
      tiff.putShort(entry.getKey().shortValue()).putShort((short) field.type).putInt(field.count);
      if (field.values.length <= 4) {
        tiff.put(field.values).position(tiff.position() + 4 - field.values.length);
      } else {
        tiff.putInt(at).put(at, field.values);
        at += field.values.length;
      }
    }
    return whole;
  }
}
