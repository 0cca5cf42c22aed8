package io.songlens.image.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF structures by hand: odd ones, and EXIF. */
final class TestTiff {
  private static final int ENTRY = 12;

  private final ByteOrder order;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, TestTiff> below = new TreeMap<>();

  private record Entry(int tag, int type, int count, ByteBuffer values) {}

  TestTiff(ByteOrder order) {
    this.order = order;
  }

  /** The bytes written so far. */
  static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.get(0, bytes);
    return bytes;
  }

  TestTiff shorts(int tag, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return add(tag, 3, values.length, bytes);
  }

  TestTiff longs(int tag, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    for (long value : values) {
      bytes.putInt((int) value);
    }
    return add(tag, 4, values.length, bytes);
  }

  TestTiff rationals(int tag, int... pairs) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * pairs.length).order(order);
    for (int value : pairs) {
      bytes.putInt(value);
    }
    return add(tag, 5, pairs.length / 2, bytes);
  }

  /** A field that points to another directory. */
  TestTiff directory(int tag, TestTiff directory) {
    below.put(tag, directory);
    return longs(tag, 0);
  }

  TestTiff text(int tag, String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    return add(tag, 2, bytes.length, ByteBuffer.wrap(bytes));
  }

  /** A field whose claims are not kept. */
  TestTiff lie(int tag, int type, long count, long offset) {
    ByteBuffer at = ByteBuffer.allocate(4).order(order).putInt((int) offset);
    return add(tag, type, (int) count, at);
  }

  private TestTiff add(int tag, int type, int count, ByteBuffer values) {
    entries.add(new Entry(tag, type, count, values.rewind()));
    return this;
  }

  /** The file with these pixels as its only strip. */
  byte[] strip(byte[] pixels) {
    longs(273, 0);
    int end = 8 + size() + below.values().stream().mapToInt(TestTiff::size).sum();
    point(273, end);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(block());
    whole.writeBytes(pixels);
    return whole.toByteArray();
  }

  /** Header and directories. */
  byte[] block() {
    int at = 8 + size();
    for (Map.Entry<Integer, TestTiff> directory : below.entrySet()) {
      point(directory.getKey(), at);
      at += directory.getValue().size();
    }
    byte[] whole = new byte[at];
    ByteBuffer block = ByteBuffer.wrap(whole).order(order);
    byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    block.put(mark).put(mark).putShort((short) 42).putInt(8);
    write(block);
    below.values().forEach(directory -> directory.write(block));
    return whole;
  }

  private void point(int tag, int at) {
    for (Entry entry : entries) {
      if (entry.tag == tag) {
        entry.values.putInt(0, at);
      }
    }
  }

  private int size() {
    int size = 2 + ENTRY * entries.size() + 4;
    for (Entry entry : entries) {
      size += entry.values.capacity() <= 4 ? 0 : entry.values.capacity();
    }
    return size;
  }

  private void write(ByteBuffer block) {
    entries.sort((a, b) -> Integer.compare(a.tag, b.tag));
    int values = block.position() + 2 + ENTRY * entries.size() + 4;
    block.putShort((short) entries.size());
    for (Entry entry : entries) {
      block.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
      int next = block.position() + 4;
      if (entry.values.capacity() > 4) {
        block.putInt(values);
        block.position(values).put(entry.values.rewind());
        values = block.position();
      } else {
        block.put(entry.values.rewind());
      }
      block.position(next);
    }
    block.position(values);
  }
}
