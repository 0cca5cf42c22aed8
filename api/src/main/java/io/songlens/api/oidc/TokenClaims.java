package io.songlens.api.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** What a token must say: by whom, for whom, and until when; "not before" where it says that. */
final class TokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final int SKEW_SECONDS = 30;

  private final Clock clock;

  TokenClaims(String issuer, String audience, Clock clock) {
    super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp"));
    setMaxClockSkew(SKEW_SECONDS);
    this.clock = clock;
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
