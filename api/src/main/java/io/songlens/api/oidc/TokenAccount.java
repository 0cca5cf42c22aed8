package io.songlens.api.oidc;

import io.songlens.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The account of a name in a token. It begins with {@code oidc:}, which no name of a key's account
 * may, so that whoever may choose a name at the issuer cannot choose the account of a key.
 */
final class TokenAccount {
  static final String PREFIX = "oidc:";

  /** What fits the column and a line of the log as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@|/+~:-]{1,59}");

  /** "#" is in no plain name, so no name looks like another's hash. */
  private static final String HASHED = "#";

  private TokenAccount() {}

  static String named(String name) {
    return PREFIX + (PLAIN.matcher(name).matches() ? name : HASHED + hash(name));
  }

  private static String hash(String name) {
    byte[] hash = Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
