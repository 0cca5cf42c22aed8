package io.songlens.api.access;

import io.songlens.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Set;

/**
 * Which keys and tokens were good when they were last looked at: hashes of the last 10,000. It lets
 * nobody in, as they may have ended since; it tells what is worth another look.
 */
public final class GoodLately {
  private static final int MOST = 10_000;

  private final Set<String> hashes = Collections.newSetFromMap(new LatelyUsed<>(MOST));

  /** Notes that a text was a good key or token. */
  public void add(String text) {
    String hash = hash(text);
    synchronized (hashes) {
      hashes.add(hash);
    }
  }

  /** Whether a text was a good key or token when it was last looked at. */
  public boolean contains(String text) {
    String hash = hash(text);
    synchronized (hashes) {
      return hashes.contains(hash);
    }
  }

  int size() {
    synchronized (hashes) {
      return hashes.size();
    }
  }

  private static String hash(String text) {
    byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.US_ASCII));
    return Base64.getEncoder().encodeToString(hash);
  }
}
