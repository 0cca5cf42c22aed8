package io.songlens.api.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import io.songlens.api.config.OidcSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, fetched when they are needed: where they are is asked of the issuer
 * (OpenID Connect Discovery) unless it is set.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration FETCHED_WITHIN = Duration.ofSeconds(10);

  /** How long tokens are still taken by keys that were fetched before the issuer went away. */
  private static final Duration OUTAGE = Duration.ofHours(1);

  private static final int CONNECT_MS = 2_000;
  private static final int READ_MS = 3_000;
  private static final int MOST_BYTES = 256 * 1024;

  private final String issuer;
  private final @Nullable URI jwkSet;
  private final ResourceRetriever http =
      new DefaultResourceRetriever(CONNECT_MS, READ_MS, MOST_BYTES);

  private IssuerKeys(OidcSettings settings) {
    this.issuer = Objects.requireNonNull(settings.issuer()).toString();
    this.jwkSet = settings.jwkSet();
  }

  /**
   * Keys that are kept for five minutes, and looked for again when a token names one that is not
   * among them, at most twice within a time.
   */
  static JWKSource<SecurityContext> of(OidcSettings settings, Duration betweenLooks) {
    return JWKSourceBuilder.create(new IssuerKeys(settings))
        .cache(FRESH.toMillis(), FETCHED_WITHIN.toMillis())
        .refreshAheadCache(false)
        .rateLimited(betweenLooks.toMillis())
        .outageTolerant(OUTAGE.toMillis())
        .build();
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
      throws KeySourceException {
    try {
      URL place = (jwkSet == null ? discovered() : jwkSet).toURL();
      return new URLBasedJWKSetSource<>(place, http).getJWKSet(evaluator, now, context);
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new JWKSetRetrievalException("The issuer does not tell where its keys are", e);
    }
  }

  private URI discovered() throws IOException, ParseException {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    URL place = URI.create(base + "/.well-known/openid-configuration").toURL();
    Map<String, Object> told = JSONObjectUtils.parse(http.retrieveResource(place).getContent());
    if (!issuer.equals(told.get("issuer"))) {
      throw new IOException("What is told at " + place + " is not of the issuer " + issuer);
    }
    URI keys = JSONObjectUtils.getURI(told, "jwks_uri");
    if (keys == null || !keys.isAbsolute()) {
      throw new IOException("There is no jwks_uri at " + place);
    }
    OidcSettings.requireUnchangeable(keys);
    return keys;
  }

  @Override
  public void close() {
    // Each look has a connection of its own.
  }
}
