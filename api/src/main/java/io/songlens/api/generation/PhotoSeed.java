package io.songlens.api.generation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The seed of a song for which none was asked: the same photos give the same song. */
public final class PhotoSeed {
  /** JSON readers in browsers keep whole numbers exact up to here. */
  private static final long LARGEST = (1L << 53) - 1;

  private PhotoSeed() {}

  /** A seed from the photos' bytes, 0..2^53-1. */
  public static long of(List<byte[]> photos) {
    MessageDigest digest = sha256();
    for (byte[] photo : photos) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(photo.length).array());
      digest.update(photo);
    }
    return ByteBuffer.wrap(digest.digest()).getLong() & LARGEST;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
