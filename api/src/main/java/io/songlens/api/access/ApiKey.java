package io.songlens.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key as the service knows it, which is without its secret.
 *
 * @param id what logs and lists tell it by: 8 hex digits, also the beginning of the key itself
 * @param name what people call it
 * @param tenant the account that it opens; several keys may open one
 * @param scopes what it may be used for
 * @param quota how many songs may be ordered with it
 */
public record ApiKey(
    String id, String name, String tenant, Set<Scope> scopes, Quota quota, Instant createdAt) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  /** The account of whoever comes with a token: a key for it is made on purpose only. */
  private static final Pattern TOKENS_ACCOUNT = Pattern.compile("oidc:[\\x21-\\x7e]{1,59}");

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /**
   * A name of a key or an account, as it may be.
   *
   * @throws IllegalArgumentException if it may not
   */
  static String checkedName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has 1 to 40 of a-z, 0-9, \".\", \"_\" and \"-\", and begins with a letter or"
              + " digit");
    }
    return name;
  }

  /**
   * An account of a key: of a name, or one of a token.
   *
   * @throws IllegalArgumentException if it may not be that
   */
  static String checkedAccount(String account) {
    return TOKENS_ACCOUNT.matcher(account).matches() ? account : checkedName(account);
  }
}
