package io.songlens.composer.audio.soundfont;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Finds the chunks of a RIFF file (specification 2.04, section 3). */
final class Chunks {
  private static final int HEADER_BYTES = 8;
  private static final int MAX_TABLE_BYTES = 64 << 20;

  private final FileChannel channel;
  private final Map<String, Place> places = new HashMap<>();

  /** Where a chunk's content lies. */
  record Place(long position, long bytes) {}

  private Chunks(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Looks a file over.
   *
   * @throws BankException if it is no SoundFont
   */
  static Chunks of(FileChannel channel) throws IOException {
    Chunks chunks = new Chunks(channel);
    ByteBuffer header = chunks.read(0, 12, "The file");
    if (!tag(header, 0).equals("RIFF") || !tag(header, 8).equals("sfbk")) {
      throw new BankException("it is not a SoundFont");
    }
    chunks.scan(12, channel.size());
    return chunks;
  }

  private void scan(long from, long to) throws IOException {
    long at = from;
    while (at + HEADER_BYTES <= to) {
      ByteBuffer header = read(at, HEADER_BYTES, "A chunk");
      long bytes = header.getInt(4) & 0xffff_ffffL;
      long content = at + HEADER_BYTES;
      if (content + bytes > to) {
        throw new BankException("its chunk '" + tag(header, 0) + "' is cut off");
      }
      if (tag(header, 0).equals("LIST")) {
        scan(content + 4, content + bytes);
      } else {
        places.putIfAbsent(tag(header, 0), new Place(content, bytes));
      }
      at = content + bytes + (bytes & 1);
    }
  }

  /** Where a chunk lies. */
  Place place(String tag) {
    Place place = places.get(tag);
    if (place == null) {
      throw new BankException("it has no chunk '" + tag + "'");
    }
    return place;
  }

  boolean has(String tag) {
    return places.containsKey(tag);
  }

  /** A chunk's content, of those that are tables. */
  ByteBuffer table(String tag) throws IOException {
    Place place = place(tag);
    if (place.bytes() > MAX_TABLE_BYTES) {
      throw new BankException("its chunk '" + tag + "' is too large");
    }
    return read(place.position(), (int) place.bytes(), "The chunk '" + tag + "'");
  }

  private ByteBuffer read(long position, int bytes, String what) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (content.hasRemaining()) {
      if (channel.read(content, position + content.position()) < 0) {
        throw new BankException(what + " ends too early");
      }
    }
    return content.flip();
  }

  /** A text of fixed length, ended by a zero. */
  static String text(ByteBuffer table, int at, int length) {
    int end = at;
    while (end < at + length && table.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - at];
    table.get(at, text);
    return new String(text, StandardCharsets.ISO_8859_1).strip();
  }

  private static String tag(ByteBuffer header, int at) {
    return text(header, at, 4);
  }
}
