package io.songlens.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * An object's content, hashed while it is read. Its end is told only if these are the bytes that
 * were stored; else there is a {@link CorruptObjectException} in its place.
 */
public final class CheckedContent extends FilterInputStream {
  private final ObjectKey key;
  private final String sha256;
  private final MessageDigest digest = Sha256.digest();

  /**
   * @param sha256 the hash that the bytes are to have, in lower-case hex
   */
  public CheckedContent(ObjectKey key, InputStream content, String sha256) {
    super(content);
    this.key = key;
    this.sha256 = sha256;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
    } else if (read < 0) {
      check();
    }
    return read;
  }

  private void check() throws IOException {
    MessageDigest all;
    try {
      all = (MessageDigest) digest.clone(); // the end may be asked for again
    } catch (CloneNotSupportedException e) {
      throw new IOException("The hash cannot be told twice", e);
    }
    if (!HexFormat.of().formatHex(all.digest()).equals(sha256)) {
      throw new CorruptObjectException(key);
    }
  }

  /** Reads what is passed over, since it counts too. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.max(0, Math.min(count, 8192))];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
