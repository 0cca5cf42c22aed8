package io.songlens.api.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whose account a request is made.
 *
 * @param tenant the account, whose songs the caller sees
 * @param keyId which key was sent, "token" for a token of an issuer; null for neither
 * @param scopes what the caller may do
 * @param quota how many songs the caller may order
 */
public record Caller(String tenant, @Nullable String keyId, Set<Scope> scopes, Quota quota) {
  /** The account of whoever comes without a key, and of all songs from before there were keys. */
  public static final String EVERYONE = "everyone";

  private static final String TOKEN = "token";

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whoever comes without a key where none is needed: may do everything. */
  public static Caller withoutKey() {
    return new Caller(EVERYONE, null, EnumSet.allOf(Scope.class), Quota.NONE);
  }

  /** Whoever comes with that key. */
  public static Caller of(ApiKey key) {
    return new Caller(key.tenant(), key.id(), key.scopes(), key.quota());
  }

  /** Whoever comes with a token of an issuer that is believed. */
  public static Caller ofToken(String account, Set<Scope> scopes, Quota quota) {
    return new Caller(account, TOKEN, scopes, quota);
  }

  /** Whether a token was sent, not a key. */
  public boolean isByToken() {
    return TOKEN.equals(keyId);
  }
}
