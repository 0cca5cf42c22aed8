package io.songlens.api.bench;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two machines or two Javas sang the same samples: SHA-256 over all of them. */
public final class SampleHash implements SongMeasure {
  private static final int BLOCK = 8192;

  private final MessageDigest all = sha256();
  private final StringBuilder rows = new StringBuilder();

  @Override
  public void add(BenchSong song, float[] samples) {
    byte[] own = hash(samples);
    all.update(own);
    rows.append("| %s | %s |%n".formatted(song.name(), HexFormat.of().formatHex(own)));
  }

  @Override
  public void report(PrintWriter out, Gates gates) {
    out.printf("%n### Samples%n%n| song | SHA-256 |%n|---|---|%n%s", rows);
    out.printf("| all | %s |%n", HexFormat.of().formatHex(all.digest()));
  }

  /** The hash of the samples' bits, most significant byte first. */
  static byte[] hash(float[] samples) {
    MessageDigest digest = sha256();
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Float.BYTES);
    for (float sample : samples) {
      block.putFloat(sample);
      if (!block.hasRemaining()) {
        digest.update(block.flip());
        block.clear();
      }
    }
    digest.update(block.flip());
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
