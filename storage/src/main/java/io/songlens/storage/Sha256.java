package io.songlens.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies bytes and hashes them on the way. */
public final class Sha256 {
  private Sha256() {}

  /**
   * Copies exactly {@code length} bytes.
   *
   * @return their SHA-256 in lower-case hex
   * @throws IOException also if the stream has fewer or more bytes
   */
  public static String copy(InputStream from, OutputStream to, long length) throws IOException {
    MessageDigest digest = digest();
    OutputStream hashing = new DigestOutputStream(to, digest);
    byte[] buffer = new byte[64 * 1024];
    long copied = 0;
    for (int read; (read = from.read(buffer)) >= 0; copied += read) {
      if (copied + read > length) {
        throw new IOException("The content has more than the announced " + length + " bytes");
      }
      hashing.write(buffer, 0, read);
    }
    if (copied < length) {
      throw new IOException("The content has " + copied + " of the announced " + length + " bytes");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest that nothing was given to yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
