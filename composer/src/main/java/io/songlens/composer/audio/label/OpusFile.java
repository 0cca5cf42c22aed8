package io.songlens.composer.audio.label;

import io.songlens.composer.audio.encode.SoundFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Opus in Ogg (RFC 7845): the sound is every packet behind the two header packets, however they are
 * cut into pages; the first header packet, which says how to play them; and the time at which the
 * last page ends, for it trims the end.
 */
final class OpusFile {
  private static final String HEAD = "OpusHead";
  private static final String TAGS = "OpusTags";

  private OpusFile() {}

  static SoundFile read(AudioBytes bytes, long start) throws IOException {
    OggPackets packets = new OggPackets(bytes, start);
    byte[] head = packets.next();
    byte[] tags = head == null ? null : packets.next();
    if (head == null || tags == null || !startsWith(head, HEAD) || !startsWith(tags, TAGS)) {
      throw new UnreadableSoundException("The Ogg file holds no Opus sound.");
    }
    SoundDigest digest = new SoundDigest().addPacket(head);
    for (byte[] packet = packets.next(); packet != null; packet = packets.next()) {
      digest.addPacket(packet);
    }
    digest.add(packets.lastGranule()).add(packets.streams());
    Map<String, String> fields = VorbisComments.fields(tags, TAGS.length());
    return new SoundFile(SoundFormat.OPUS, digest.hex(), fields);
  }

  private static boolean startsWith(byte[] packet, String ascii) {
    return packet.length >= ascii.length()
        && new String(packet, 0, ascii.length(), StandardCharsets.ISO_8859_1).equals(ascii);
  }
}
