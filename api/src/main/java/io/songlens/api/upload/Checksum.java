package io.songlens.api.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bytes of one request are to hash to, as the header {@code Upload-Checksum} says. */
final class Checksum {
  /** The algorithms, in the words of tus. */
  static final String ALGORITHMS = "sha1,sha256";

  private static final Map<String, String> JAVA_NAMES =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  private final MessageDigest digest;
  private final byte[] expected;

  private Checksum(MessageDigest digest, byte[] expected) {
    this.digest = digest;
    this.expected = expected;
  }

  /**
   * The checksum of a header; empty if there is no such header.
   *
   * @throws io.songlens.api.song.ProblemException if it names none that is known
   */
  static Optional<Checksum> parse(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    String[] words = header.strip().split(" +", -1);
    String algorithm = JAVA_NAMES.get(words[0]);
    if (words.length != 2 || algorithm == null) {
      throw unknown();
    }
    try {
      byte[] expected = Base64.getDecoder().decode(words[1]);
      return Optional.of(new Checksum(MessageDigest.getInstance(algorithm), expected));
    } catch (IllegalArgumentException e) {
      throw unknown();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }

  private static RuntimeException unknown() {
    return UploadProblems.bad(
        "Upload-Checksum is the name of an algorithm (" + ALGORITHMS + "), a space, and Base64.");
  }

  void add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** Whether all bytes added have that hash; ends the collection. */
  boolean fits() {
    return Arrays.equals(digest.digest(), expected);
  }
}
