package io.songlens.composer.song;

import java.nio.charset.StandardCharsets;

/**
 * Where all chance in a song comes from. The same seed gives the same song; each decision takes its
 * own fork, so that adding a decision does not disturb the others.
 *
 * @param value any 64 bits
 */
public record Seed(long value) {
  /** An independent seed for the named purpose. Equal names give equal forks. */
  public Seed fork(String purpose) {
    long hash = value ^ 0xcbf29ce484222325L;
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L; // FNV-1a
    }
    return new Seed(SeededRandom.mix(hash));
  }

  /** A fresh stream of numbers, always the same for this seed. */
  public SeededRandom random() {
    return new SeededRandom(value);
  }
}
