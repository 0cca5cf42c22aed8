package io.songlens.image.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One directory of fields of a TIFF structure (TIFF 6.0, section 2), which is also the form of
 * EXIF. Nothing is read outside the block, and a field that claims to lie there counts as absent.
 */
final class TiffDirectory {
  private static final int BYTE = 1;
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

  private final ByteBuffer block;
  private final Map<Integer, Field> fields = new HashMap<>();
  private boolean complete = true;

  /** Where a field's values are: {@code count} of them from {@code at}. */
  private record Field(int type, int count, int at) {}

  private TiffDirectory(ByteBuffer block, int at, int count) {
    this.block = block;
    for (int i = 0; i < count; i++) {
      add(at + 12 * i);
    }
  }

  /** The first directory, or null if the block ends before it does. */
  static @Nullable TiffDirectory first(byte[] block) {
    if (block.length < 8) {
      return null;
    }
    ByteBuffer data = ByteBuffer.wrap(block);
    data.order(block[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    boolean marked = block[0] == block[1] && (block[0] == 'I' || block[0] == 'M');
    return marked && data.getShort(2) == 42 ? at(data, data.getInt(4) & 0xFFFFFFFFL) : null;
  }

  private static @Nullable TiffDirectory at(ByteBuffer data, long offset) {
    if (offset < 8 || offset + 2 > data.limit()) {
      return null;
    }
    int count = data.getShort((int) offset) & 0xFFFF;
    return offset + 2 + 12L * count > data.limit()
        ? null
        : new TiffDirectory(data, (int) offset + 2, count);
  }

  private void add(int at) {
    int tag = block.getShort(at) & 0xFFFF;
    int type = block.getShort(at + 2) & 0xFFFF;
    long count = block.getInt(at + 4) & 0xFFFFFFFFL;
    if (type == 0 || type >= TYPE_BYTES.length) {
      return;
    }
    long length = count * TYPE_BYTES[type];
    long values = length <= 4 ? at + 8 : block.getInt(at + 8) & 0xFFFFFFFFL;
    if (values + length > block.limit()) {
      complete = false;
    } else {
      fields.putIfAbsent(tag, new Field(type, (int) count, (int) values));
    }
  }

  /** Whether all fields lie inside the block. */
  boolean isComplete() {
    return complete;
  }

  ByteOrder order() {
    return block.order();
  }

  boolean has(int tag) {
    return fields.containsKey(tag);
  }

  /** The directory that a field points to; null if there is none. */
  @Nullable TiffDirectory below(int tag) {
    long offset = number(tag, 0);
    return offset == 0 ? null : at(block, offset);
  }

  /** The first value of a field of whole numbers, or the other if there is none. */
  long number(int tag, long other) {
    Field field = fields.get(tag);
    return field == null || !isWhole(field) || field.count == 0 ? other : value(field, 0);
  }

  /** A field's unsigned 8, 16 or 32-bit values; empty if there are none, or more than so many. */
  long[] numbers(int tag, int atMost) {
    Field field = fields.get(tag);
    if (field == null || !isWhole(field) || field.count > atMost) {
      return new long[0];
    }
    long[] values = new long[field.count];
    Arrays.setAll(values, i -> value(field, i));
    return values;
  }

  private static boolean isWhole(Field field) {
    return field.type == BYTE || field.type == SHORT || field.type == LONG;
  }

  private long value(Field field, int index) {
    int at = field.at + index * TYPE_BYTES[field.type];
    return switch (field.type) {
      case SHORT -> block.getShort(at) & 0xFFFF;
      case LONG -> block.getInt(at) & 0xFFFFFFFFL;
      default -> block.get(at) & 0xFF;
    };
  }

  /** A text field without its end mark; null if there is none. */
  @Nullable String text(int tag) {
    Field field = fields.get(tag);
    if (field == null || field.type != ASCII || field.count > 100) {
      return null;
    }
    String text = new String(raw(tag), StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** A field's values as they are stored. */
  byte[] raw(int tag) {
    Field field = fields.get(tag);
    if (field == null) {
      return new byte[0];
    }
    byte[] values = new byte[field.count * TYPE_BYTES[field.type]];
    block.get(field.at, values);
    return values;
  }

  /** The type code of a field's values; 0 if there is no such field. */
  int type(int tag) {
    Field field = fields.get(tag);
    return field == null ? 0 : field.type;
  }

  /** How many values a field has. */
  int count(int tag) {
    Field field = fields.get(tag);
    return field == null ? 0 : field.count;
  }
}
