package io.songlens.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with a secret (RFC 2104 with SHA-256). */
public final class HmacSha256 {
  private static final String ALGORITHM = "HmacSHA256";

  private HmacSha256() {}

  /** The signature of some bytes: 32 bytes. */
  public static byte[] of(byte[] secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  /** The signature of a text in UTF-8: 32 bytes. */
  public static byte[] of(byte[] secret, String text) {
    return of(secret, text.getBytes(StandardCharsets.UTF_8));
  }
}
