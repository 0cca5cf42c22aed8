package io.songlens.api.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.songlens.api.access.Caller;
import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import io.songlens.api.config.OidcSettings;
import io.songlens.api.support.Issuer;
import io.songlens.api.support.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
  private final Issuer issuer = new Issuer();
  private final MovableClock clock = new MovableClock();
  private final TokenVerifier verifier = verifier(Duration.ofMillis(1), null);

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void takesWhatTheIssuerSignedByEachOfThreeAlgorithms() {
    JWTClaimsSet claims = issuer.claims("alice").build();
    for (String token :
        List.of(
            issuer.token("alice"), issuer.signedByCurve(claims), issuer.signedByEdwards(claims))) {
      Caller caller = caller(token);
      assertThat(caller.tenant()).isEqualTo("oidc:alice");
      assertThat(caller.scopes()).containsOnly(Scope.SONGS_READ, Scope.SONGS_WRITE);
      assertThat(caller.quota()).isEqualTo(new Quota(7, 2));
      assertThat(caller.isByToken()).isTrue();
    }
    assertThat(issuer.looks()).as("fetches of the keys").isEqualTo(1);
  }

  @Test
  void theKeysMayBeAtAnAddressThatIsSet() {
    issuer.call("https://not-asked.example");
    assertThat(
            verifier(Duration.ofMillis(1), URI.create(issuer.keysUrl()))
                .verdict(issuer.token("alice")))
        .isInstanceOf(Verdict.Good.class);
  }

  @Test
  void takesAccessTokensThatSayThatTheyAre() {
    String token =
        Issuer.signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                .keyID("rsa-1"),
            issuer.claims("alice").build(),
            issuer.rsa());
    assertThat(verifier.verdict(token)).isInstanceOf(Verdict.Good.class);
  }

  @Test
  void aTokenEndsWhenItSays() {
    String token = issuer.token("alice");
    clock.setAhead(Duration.ofSeconds(320));
    assertThat(verifier.verdict(token)).as("20 s late").isInstanceOf(Verdict.Good.class);
    clock.setAhead(Duration.ofSeconds(340));
    assertThat(verifier.verdict(token)).as("40 s late").isInstanceOf(Verdict.Expired.class);
    assertBad(issuer.claims("alice").expirationTime(null));
  }

  @Test
  void aTokenBeginsWhenItSays() {
    assertBad(issuer.claims("alice").notBeforeTime(Date.from(Instant.now().plusSeconds(60))));
  }

  @Test
  void aTokenForOthersOrOfOthersIsNone() {
    assertBad(issuer.claims("alice").audience("another-service"));
    assertBad(issuer.claims("alice").audience(List.of()));
    assertBad(issuer.claims("alice").issuer("https://evil.example"));
    assertBad(issuer.claims("alice").issuer(null));
  }

  @Test
  void anUnsignedTokenIsNone() {
    assertThat(verifier.verdict(new PlainJWT(issuer.claims("alice").build()).serialize()))
        .isInstanceOf(Verdict.Bad.class);
    String good = issuer.token("alice");
    assertThat(verifier.verdict(good.substring(0, good.lastIndexOf('.') + 1)))
        .isInstanceOf(Verdict.Bad.class);
  }

  @Test
  void thePublicKeyIsNoSharedSecret() throws JOSEException {
    byte[] der = issuer.rsa().toRSAPublicKey().getEncoded();
    for (byte[] secret : List.of(der, issuer.rsa().getModulus().decode())) {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(),
              issuer.claims("alice").build());
      token.sign(new MACSigner(secret));
      assertThat(verifier.verdict(token.serialize())).isInstanceOf(Verdict.Bad.class);
    }
  }

  @Test
  void anAlgorithmThatIsNotOnTheListIsNotTaken() {
    assertThat(
            verifier.verdict(
                Issuer.signed(
                    new JWSHeader.Builder(JWSAlgorithm.PS512).keyID("rsa-1"),
                    issuer.claims("alice").build(),
                    issuer.rsa())))
        .isInstanceOf(Verdict.Bad.class);
  }

  @Test
  void aTokenThatBringsItsOwnKeyIsNone() {
    RSAKey own = Issuer.rsa("own");
    assertThat(
            verifier.verdict(
                Issuer.signed(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()),
                    issuer.claims("alice").build(),
                    own)))
        .isInstanceOf(Verdict.Bad.class);
    assertThat(verifier.verdict(Issuer.signed(issuer.claims("alice").build(), Issuer.rsa("rsa-1"))))
        .as("another key of the same name")
        .isInstanceOf(Verdict.Bad.class);
  }

  @Test
  void whatWasChangedAfterwardsIsNone() {
    String[] parts = issuer.signedByEdwards(issuer.claims("alice").build()).split("\\.", -1);
    String other = Base64URL.encode(issuer.claims("bob").build().toString()).toString();
    assertThat(verifier.verdict(parts[0] + "." + other + "." + parts[2]))
        .isInstanceOf(Verdict.Bad.class);
  }

  @Test
  void aKeyThatIsTurnedOverIsFetched() {
    assertThat(verifier.verdict(issuer.token("alice"))).isInstanceOf(Verdict.Good.class);
    RSAKey next = Issuer.rsa("rsa-2");
    String token = Issuer.signed(issuer.claims("alice").build(), next);
    assertThat(verifier.verdict(token)).isInstanceOf(Verdict.Bad.class);
    issuer.publish(next);
    assertThat(verifier.verdict(token)).isInstanceOf(Verdict.Good.class);
    assertThat(verifier.verdict(issuer.token("alice")))
        .as("by the key that is gone")
        .isInstanceOf(Verdict.Bad.class);
  }

  @Test
  void unknownKeysDoNotMakeTheIssuerBeAskedEachTime() {
    TokenVerifier patient = verifier(Duration.ofMinutes(1), null);
    assertThat(patient.verdict(issuer.token("alice"))).isInstanceOf(Verdict.Good.class);
    String token = Issuer.signed(issuer.claims("alice").build(), Issuer.rsa("rsa-2"));
    assertThat(patient.verdict(token)).isInstanceOf(Verdict.Bad.class);
    for (int i = 0; i < 20; i++) {
      assertThat(patient.verdict(token)).isEqualTo(new Verdict.Unknown(Duration.ofMinutes(1)));
    }
    assertThat(issuer.looks()).isEqualTo(2);
    assertThat(patient.verdict(issuer.token("alice"))).isInstanceOf(Verdict.Good.class);
  }

  @Test
  void whetherATokenIsGoodIsNotKnownWhileTheIssuerIsAway() {
    issuer.setDown(true);
    assertThat(verifier.verdict(issuer.token("alice"))).isInstanceOf(Verdict.Unknown.class);
    issuer.setDown(false);
    assertThat(verifier.verdict(issuer.token("alice"))).isInstanceOf(Verdict.Good.class);
    issuer.setDown(true);
    assertThat(verifier.verdict(issuer.token("bob")))
        .as("by keys that were fetched before")
        .isInstanceOf(Verdict.Good.class);
  }

  @Test
  void anIssuerOfAnotherNameIsNotBelieved() {
    issuer.call("https://evil.example");
    assertThat(verifier.verdict(issuer.token("alice"))).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void everyNameHasAnAccountOfItsOwn() {
    assertThat(caller(issuer.token("auth0|5f7")).tenant()).isEqualTo("oidc:auth0|5f7");
    String odd = caller(issuer.token("a b\nkey=x")).tenant();
    assertThat(odd).matches("oidc:#[A-Za-z0-9_-]{43}");
    assertThat(caller(issuer.token(odd.substring(5))).tenant()).isNotEqualTo(odd);
    assertThat(caller(issuer.token("x".repeat(255))).tenant())
        .hasSizeLessThanOrEqualTo(64)
        .isNotEqualTo(caller(issuer.token("x".repeat(254))).tenant());
    assertBad(issuer.claims(" "));
    assertBad(issuer.claims("alice").subject(null));
  }

  @Test
  void onlyScopesOfThisServiceCount() {
    assertThat(scopes("admin songs:read")).isEmpty();
    assertThat(scopes("songlens:admin")).containsOnly(Scope.ADMIN);
    assertThat(scopes(List.of("songlens:songs:read", "other:songs:write", 7)))
        .containsOnly(Scope.SONGS_READ);
    assertThat(scopes(null)).isEmpty();
  }

  private Set<Scope> scopes(@Nullable Object claim) {
    return caller(Issuer.signed(issuer.claims("alice").claim("scope", claim).build(), issuer.rsa()))
        .scopes();
  }

  private Caller caller(String token) {
    Verdict verdict = verifier.verdict(token);
    assertThat(verdict).isInstanceOf(Verdict.Good.class);
    return ((Verdict.Good) verdict).caller();
  }

  private void assertBad(JWTClaimsSet.Builder claims) {
    assertThat(verifier.verdict(Issuer.signed(claims.build(), issuer.rsa())))
        .as(claims.build().toString())
        .isInstanceOf(Verdict.Bad.class);
  }

  private TokenVerifier verifier(Duration betweenLooks, @Nullable URI jwkSet) {
    OidcSettings settings =
        new OidcSettings(
            URI.create(issuer.url()), jwkSet, Issuer.AUDIENCE, "sub", "scope", "songlens:", 7, 2);
    return new TokenVerifier(settings, clock, betweenLooks);
  }
}
