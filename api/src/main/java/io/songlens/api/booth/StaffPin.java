package io.songlens.api.booth;

import io.songlens.api.config.SharedSecrets;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.storage.HmacSha256;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The PIN that staff type at a booth. Of it only a hash is held, under a secret that all processes
 * of the service share.
 */
@ConditionalOnWebApplication
@Component
class StaffPin {
  private static final String SECRET = "booth-secret";

  private final byte[] secret;
  private final Optional<byte[]> hash;

  StaffPin(SonglensProperties properties, JdbcClient db) {
    Optional<String> pin = properties.booth().staffPin();
    this.secret = new SharedSecrets(db).loadOrCreate(SECRET);
    this.hash = pin.map(digits -> HmacSha256.of(secret, "pin " + digits));
  }

  /** Whether there is one. */
  boolean isSet() {
    return hash.isPresent();
  }

  /**
   * Makes sure that there is one.
   *
   * @throws ProblemException if there is none, as if nothing of it were there
   */
  void require() {
    existing();
  }

  /** Whether a text is the PIN, in a time that does not tell how much of it is alike. */
  boolean isRight(String text) {
    return MessageDigest.isEqual(existing(), HmacSha256.of(secret, "pin " + text));
  }

  /** A signature of a text that holds as long as the PIN is the same. */
  byte[] sign(String text) {
    return HmacSha256.of(existing(), "session " + text);
  }

  private byte[] existing() {
    return hash.orElseThrow(StaffPin::nothingHere);
  }

  /** The answer to whoever asks for staff where there is none. */
  private static ProblemException nothingHere() {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this address.");
  }
}
