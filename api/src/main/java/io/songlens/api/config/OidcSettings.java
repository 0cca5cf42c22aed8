package io.songlens.api.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken beside keys ({@code songlens.access.oidc}). Off where neither issuer nor
 * audience nor key set is named.
 *
 * @param issuer who must have issued a token, as its claim "iss" says
 * @param jwkSet where the issuer's public keys are; null to ask the issuer where
 * @param audience whom a token must be for: one of its claim "aud"
 * @param accountClaim the claim whose text tells on whose account a caller is
 * @param scopeClaim the claim that tells what a caller may do: words with spaces between, or a list
 * @param scopePrefix what a scope's word begins with in that claim
 * @param songsPerDay accepted orders of one account of a token a day; null for any number
 * @param waiting unfinished songs of one account of a token; null for any number
 */
public record OidcSettings(
    @Nullable URI issuer,
    @Nullable URI jwkSet,
    @Nullable String audience,
    @DefaultValue("sub") String accountClaim,
    @DefaultValue("scope") String scopeClaim,
    @DefaultValue("songlens:") String scopePrefix,
    @Nullable Integer songsPerDay,
    @Nullable Integer waiting) {
  private static final String NAME = "songlens.access.oidc";

  /**
   * Takes the settings over.
   *
   * @throws IllegalArgumentException if half of what is needed is there, or keys were to be fetched
   *     in the clear
   */
  public OidcSettings {
    audience = audience == null || audience.isBlank() ? null : audience;
    if ((issuer == null) != (audience == null) || (jwkSet != null && issuer == null)) {
      throw new IllegalArgumentException(
          NAME + ".issuer and " + NAME + ".audience are needed both: whose tokens, and for whom");
    }
    if (accountClaim.isBlank() || scopeClaim.isBlank()) {
      throw new IllegalArgumentException(NAME + ".account-claim and .scope-claim are names");
    }
    for (URI address : addresses(issuer, jwkSet)) {
      requireUnchangeable(address);
    }
  }

  private static List<URI> addresses(@Nullable URI issuer, @Nullable URI jwkSet) {
    return issuer == null ? List.of() : jwkSet == null ? List.of(issuer) : List.of(issuer, jwkSet);
  }

  /**
   * Makes sure that what is fetched from an address comes as it was sent.
   *
   * @throws IllegalArgumentException if it is neither https nor an address of this machine
   */
  public static void requireUnchangeable(URI address) {
    String host = address.getHost();
    boolean unchangeable =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && host != null && isLoopback(host));
    if (host == null || !unchangeable) {
      throw new IllegalArgumentException(
          NAME + ": " + address + " is not https, so anybody on the way could change the keys");
    }
  }

  private static boolean isLoopback(String host) {
    if (!host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]")) {
      return false;
    }
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether tokens are taken at all. */
  public boolean isOn() {
    return issuer != null;
  }
}
