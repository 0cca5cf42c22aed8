package io.songlens.api.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.songlens.api.config.OidcSettings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether tokens are what they should be: signed by the issuer, for this service, and now.
 */
final class TokenVerifier {
  private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final TokenCallers callers;
  private final Duration betweenLooks;
  private volatile boolean unreachable;

  /**
   * A verifier that asks the issuer for its keys when the first token comes.
   *
   * @param betweenLooks how long to leave the issuer alone after two looks for keys
   */
  TokenVerifier(OidcSettings settings, Clock clock, Duration betweenLooks) {
    this.callers = new TokenCallers(settings);
    this.betweenLooks = betweenLooks;
    TokenKeys keys = new TokenKeys(IssuerKeys.of(settings, betweenLooks));
    processor.setJWSKeySelector(keys);
    processor.setJWSVerifierFactory(new TokenSignatures());
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWTClaimsSetVerifier(
        new TokenClaims(
            Objects.requireNonNull(settings.issuer()).toString(),
            Objects.requireNonNull(settings.audience()),
            clock));
  }

  Verdict verdict(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      unreachable = false;
      return callers.of(claims).<Verdict>map(Verdict.Good::new).orElseGet(Verdict.Bad::new);
    } catch (RateLimitReachedException e) {
      LOG.debug("The issuer was asked for unknown keys a moment ago: {}", e.getMessage());
      return new Verdict.Unknown(betweenLooks);
    } catch (KeySourceException e) {
      tellOnce(e);
      return new Verdict.Unknown(betweenLooks);
    } catch (ExpiredJWTException e) {
      return new Verdict.Expired();
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.debug("A token was refused: {}", e.getMessage());
      return new Verdict.Bad();
    }
  }

  private void tellOnce(KeySourceException fault) {
    if (!unreachable) {
      unreachable = true;
      LOG.warn("The issuer's keys cannot be had, so no tokens are taken: {}", fault.getMessage());
    }
  }
}
