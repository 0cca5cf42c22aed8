package io.songlens.composer.audio.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an Ogg file apart by RFC 3533 and RFC 7845, without the product's code. */
final class OggDump {
  private OggDump() {}

  /** One page as its header tells it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(
      int flags,
      long granule,
      long serial,
      long sequence,
      long sum,
      long computedSum,
      byte[] body) {
    boolean isContinued() {
      return (flags & 1) != 0;
    }

    boolean isFirst() {
      return (flags & 2) != 0;
    }

    boolean isLast() {
      return (flags & 4) != 0;
    }
  }

  static List<Page> pages(byte[] file) {
    List<Page> pages = new ArrayList<>();
    int at = 0;
    while (at < file.length) {
      if (file[at] != 'O' || file[at + 1] != 'g' || file[at + 2] != 'g' || file[at + 3] != 'S') {
        throw new AssertionError("No page at " + at);
      }
      int segments = file[at + 26] & 0xff;
      int length = 27 + segments;
      for (int i = 0; i < segments; i++) {
        length += file[at + 27 + i] & 0xff;
      }
      byte[] page = Arrays.copyOfRange(file, at, at + length);
      long sum = number(page, 22, 4);
      Arrays.fill(page, 22, 26, (byte) 0);
      pages.add(
          new Page(
              page[5],
              number(page, 6, 8),
              number(page, 14, 4),
              number(page, 18, 4),
              sum,
              sumOf(page),
              Arrays.copyOfRange(page, 27 + segments, length)));
      at += length;
    }
    return pages;
  }

  /** The second packet's comments by name. */
  static Map<String, String> comments(byte[] file) {
    List<Page> pages = pages(file);
    ByteArrayOutputStream tags = new ByteArrayOutputStream();
    tags.writeBytes(pages.get(1).body());
    for (int i = 2; pages.get(i).isContinued(); i++) {
      tags.writeBytes(pages.get(i).body());
    }
    byte[] bytes = tags.toByteArray();
    int at = 8 + 4 + (int) number(bytes, 8, 4);
    long count = number(bytes, at, 4);
    at += 4;
    Map<String, String> comments = new LinkedHashMap<>();
    for (long i = 0; i < count; i++) {
      int length = (int) number(bytes, at, 4);
      String comment = new String(bytes, at + 4, length, StandardCharsets.UTF_8);
      int equals = comment.indexOf('=');
      comments.put(comment.substring(0, equals), comment.substring(equals + 1));
      at += 4 + length;
    }
    if (at != bytes.length) {
      throw new AssertionError("Bytes behind the comments");
    }
    return comments;
  }

  private static long number(byte[] bytes, int at, int width) {
    long number = 0;
    for (int i = width - 1; i >= 0; i--) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  /** Bit by bit, as the RFC words it. */
  private static long sumOf(byte[] page) {
    long sum = 0;
    for (byte next : page) {
      for (int bit = 7; bit >= 0; bit--) {
        long in = ((next >> bit) & 1) ^ ((sum >> 31) & 1);
        sum = (sum << 1) & 0xffffffffL;
        if (in == 1) {
          sum ^= 0x04c11db7L;
        }
      }
    }
    return sum;
  }
}
