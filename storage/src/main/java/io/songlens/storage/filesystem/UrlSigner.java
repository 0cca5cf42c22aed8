package io.songlens.storage.filesystem;

import io.songlens.storage.HmacSha256;
import io.songlens.storage.ObjectKey;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Signs links to objects and checks them: HMAC-SHA256 (RFC 2104) over key, end of validity and
 * download name. Thread-safe.
 */
public final class UrlSigner {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final byte[] secret;
  private final Clock clock;
  private final String path;

  /**
   * @param secret at least 32 bytes
   * @param path where the application serves objects, with a slash at both ends: "/files/"
   */
  public UrlSigner(byte[] secret, Clock clock, String path) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("A signing secret has at least 32 bytes");
    }
    this.secret = secret.clone();
    this.clock = clock;
    this.path = path;
  }

  /** What became of a link. */
  public enum Verdict {
    VALID,
    EXPIRED,
    /** Not signed by this signer, or changed afterwards. */
    TAMPERED
  }

  /**
   * A link without scheme and host.
   *
   * @param validFor 1 s to 7 days
   * @param downloadName the file name to save it under; null to show it in place
   */
  public URI sign(ObjectKey key, Duration validFor, @Nullable String downloadName) {
    if (validFor.compareTo(Duration.ofSeconds(1)) < 0 || validFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A link is valid for 1 second to 7 days");
    }
    long expires = clock.instant().plus(validFor).getEpochSecond();
    String name = downloadName == null ? "" : downloadName;
    String query = "?expires=" + expires;
    if (!name.isEmpty()) {
      // A query of a URI takes a plus as a plus: spaces must be percent-encoded.
      query += "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
    return URI.create(path + key + query + "&signature=" + signature(key, expires, name));
  }

  /**
   * Checks the parts of a link as they came with a request.
   *
   * @param downloadName null or empty if the link has none
   */
  public Verdict verify(
      ObjectKey key, long expires, @Nullable String downloadName, String signature) {
    String name = downloadName == null ? "" : downloadName;
    byte[] expected = signature(key, expires, name).getBytes(StandardCharsets.US_ASCII);
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given)) { // takes the same time wherever they differ
      return Verdict.TAMPERED;
    }
    return clock.instant().isBefore(Instant.ofEpochSecond(expires))
        ? Verdict.VALID
        : Verdict.EXPIRED;
  }

  private String signature(ObjectKey key, long expires, String name) {
    String message = "v1\n" + key + "\n" + expires + "\n" + name;
    byte[] signature = HmacSha256.of(secret, message);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }
}
