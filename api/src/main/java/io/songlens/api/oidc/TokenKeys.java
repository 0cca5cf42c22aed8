package io.songlens.api.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import io.songlens.api.label.PublicSigningKey;
import java.security.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys that a token may be signed with. The algorithm that a token names is one of three, all
 * with public keys: neither "none" nor one whose secret would be the public key.
 */
final class TokenKeys implements JWSKeySelector<SecurityContext> {
  private final JWKSource<SecurityContext> source;
  private final JWSKeySelector<SecurityContext> usual;

  TokenKeys(JWKSource<SecurityContext> source) {
    this.source = source;
    this.usual =
        new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), source);
  }

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context)
      throws KeySourceException {
    return TokenSignatures.EDWARDS.contains(header.getAlgorithm())
        ? edwards(header, context)
        : usual.selectJWSKeys(header, context);
  }

  /** The library makes no Java keys of these. */
  private List<Key> edwards(JWSHeader header, SecurityContext context) throws KeySourceException {
    JWKMatcher fitting = JWKMatcher.forJWSHeader(header);
    return source.get(new JWKSelector(fitting), context).stream()
        .flatMap(TokenKeys::ed25519)
        .toList();
  }

  private static Stream<Key> ed25519(JWK key) {
    if (!(key instanceof OctetKeyPair pair) || !Curve.Ed25519.equals(pair.getCurve())) {
      return Stream.of();
    }
    try {
      return Stream.of(new PublicSigningKey(pair.getX().toString()).javaKey());
    } catch (IllegalArgumentException e) {
      return Stream.of(); // not a key, whatever the issuer says
    }
  }
}
