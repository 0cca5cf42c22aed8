package io.songlens.composer.audio.label;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over sound, block by block. */
final class SoundDigest {
  private static final int BLOCK = 1 << 16;

  private final MessageDigest digest;

  SoundDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  SoundDigest add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  SoundDigest add(long number) {
    return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** Bytes with their number before them, so that what ends where counts too. */
  SoundDigest addPacket(byte[] packet) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(packet.length).array());
    return add(packet);
  }

  SoundDigest add(AudioBytes bytes, long from, long to) throws IOException {
    for (long at = from; at < to; at += BLOCK) {
      digest.update(bytes.read(at, (int) Math.min(BLOCK, to - at)));
    }
    return this;
  }

  /** The digest as 64 hexadecimal digits; ends the collection. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
