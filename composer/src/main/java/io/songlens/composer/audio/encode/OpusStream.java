package io.songlens.composer.audio.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Opus in Ogg (RFC 7845): the packets of a sound, and how a player finds its first and its last
 * sample among what they decode to.
 *
 * @param packets Opus packets of {@value #PACKET_FRAMES} frames each
 * @param preSkip frames at the start that belong to the codec, not to the sound
 * @param frames duration of the sound in frames at 48 kHz
 */
record OpusStream(List<byte[]> packets, int preSkip, long frames) {
  static final int PACKET_FRAMES = 960; // 20 ms
  static final byte[] HEAD = "OpusHead".getBytes(StandardCharsets.US_ASCII);
  static final byte[] TAGS = "OpusTags".getBytes(StandardCharsets.US_ASCII);

  private static final int HEAD_BYTES = 19;
  private static final int PRE_SKIP_AT = 10;
  private static final int PACKETS_PER_PAGE = 50; // a second, as section 3 asks for
  private static final int SAMPLE_RATE_HZ = 48_000;

  OpusStream {
    packets = List.copyOf(packets);
  }

  /** The stream of a file with whatever tags. */
  static OpusStream read(byte[] file) {
    OggPackets ogg = OggPackets.read(file);
    if (ogg.packets().size() < 2
        || !startsWith(ogg.packets().get(0), HEAD)
        || ogg.packets().get(0).length < HEAD_BYTES
        || !startsWith(ogg.packets().get(1), TAGS)) {
      throw new IllegalArgumentException("Not an Opus file");
    }
    int preSkip =
        ByteBuffer.wrap(ogg.packets().get(0)).order(ByteOrder.LITTLE_ENDIAN).getShort(PRE_SKIP_AT);
    List<byte[]> packets = ogg.packets().subList(2, ogg.packets().size());
    return new OpusStream(packets, preSkip, ogg.endGranule() - preSkip);
  }

  /**
   * The file.
   *
   * @param comments what its tags say, as {@link VorbisComments} writes them
   */
  byte[] file(byte[] comments) {
    OggPages pages = new OggPages(serial());
    pages.add(head(), 0);
    pages.flush(false);
    pages.add(joined(TAGS, comments), 0);
    pages.flush(false);
    int onPage = 0;
    for (int i = 0; i < packets.size(); i++) {
      byte[] packet = packets.get(i);
      if (onPage == PACKETS_PER_PAGE || !pages.fits(packet)) {
        pages.flush(false);
        onPage = 0;
      }
      // The last page's position is where the sound ends, so a player cuts what fills the packet.
      pages.add(packet, Math.min((i + 1L) * PACKET_FRAMES, preSkip + frames));
      onPage++;
    }
    pages.flush(true);
    return pages.written();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Section 5.1: version 1, stereo, no gain, the simple channel mapping. */
  private byte[] head() {
    return ByteBuffer.allocate(HEAD_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(HEAD)
        .put((byte) 1)
        .put((byte) 2)
        .putShort((short) preSkip)
        .putInt(SAMPLE_RATE_HZ)
        .putShort((short) 0)
        .put((byte) 0)
        .array();
  }

  /** Streams should differ in it; of the sound, so that the same sound gives the same bytes. */
  private int serial() {
    CRC32 sum = new CRC32();
    packets.forEach(sum::update);
    return (int) sum.getValue();
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
