package io.songlens.api.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.songlens.api.access.Caller;
import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import io.songlens.api.config.OidcSettings;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who comes with a token, by what it claims. */
final class TokenCallers {
  private final OidcSettings settings;
  private final Quota quota;

  TokenCallers(OidcSettings settings) {
    this.settings = settings;
    this.quota = new Quota(settings.songsPerDay(), settings.waiting());
  }

  /** Nobody, if the token names no account. */
  Optional<Caller> of(JWTClaimsSet claims) {
    return claims.getClaim(settings.accountClaim()) instanceof String name && !name.isBlank()
        ? Optional.of(Caller.ofToken(TokenAccount.named(name), scopes(claims), quota))
        : Optional.empty();
  }

  /** What others mean by their words is not known: those with our prefix count. */
  private Set<Scope> scopes(JWTClaimsSet claims) {
    String prefix = settings.scopePrefix();
    return words(claims.getClaim(settings.scopeClaim()))
        .filter(word -> word.startsWith(prefix))
        .flatMap(word -> Scope.ofWord(word.substring(prefix.length())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast);
    }
    return claim instanceof String text ? Arrays.stream(text.split(" ", -1)) : Stream.of();
  }
}
