package io.songlens.api.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import io.songlens.api.support.Client;
import io.songlens.api.support.Issuer;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Tokens at the door of the running service. */
class TokenTest extends KeyedServiceTest {
  TokenTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aTokenOpensItsOwnAccountAndNoOther() {
    String name = newName();
    Client owner = client.withKey(ISSUER.token(name));
    String id = owner.ordered(Order.ofOnePhoto());
    assertThat(owner.song(id).path("id").asString()).isEqualTo(id);
    assertProblem(
        client.withKey(ISSUER.token(newName())).get("/v1/songs/" + id), 404, "song-not-found");
    Client keyOfThatName = client.withKey(newKey(newName(), name, Scope.usual(), Quota.NONE));
    assertProblem(keyOfThatName.get("/v1/songs/" + id), 404, "song-not-found");
    Client keyOfThatAccount =
        client.withKey(newKey(newName(), "oidc:" + name, Scope.usual(), Quota.NONE));
    assertThat(keyOfThatAccount.song(id).path("id").asString()).isEqualTo(id);
    assertThat(owner.delete("/v1/songs/" + id).statusCode()).isEqualTo(204);
  }

  @Test
  void aTokenIsGoodForItsScopesOnly() {
    Client reader =
        client.withKey(
            Issuer.signed(
                ISSUER.claims(newName()).claim("scope", "songlens:songs:read").build(),
                ISSUER.rsa()));
    assertThat(reader.get("/v1/songs").statusCode()).isEqualTo(200);
    assertProblem(reader.order(Order.ofOnePhoto()), 403, "scope-missing");
    assertProblem(reader.get("/actuator/prometheus"), 403, "scope-missing");
  }

  @Test
  void accountsOfTokensHaveAQuotaToo() {
    Client owner = client.withKey(ISSUER.token(newName()));
    for (int i = 0; i < TOKEN_SONGS_PER_DAY; i++) {
      owner.ordered(Order.ofOnePhoto());
    }
    assertProblem(owner.order(Order.ofOnePhoto()), 429, "quota-used-up");
  }

  @Test
  void aTokenThatIsNoneIsRefusedAndSaysWhatToDo() {
    JWTClaimsSet late =
        ISSUER.claims("alice").expirationTime(Date.from(Instant.now().minusSeconds(60))).build();
    HttpResponse<String> expired =
        client.withKey(Issuer.signed(late, ISSUER.rsa())).get("/v1/songs");
    assertThat(assertProblem(expired, 401, "token-invalid").path("detail").asString())
        .contains("expired");
    assertThat(expired.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer error=\"invalid_token\"");
    String token = ISSUER.token("alice");
    assertProblem(
        client.withKey(token.substring(0, token.length() - 8)).get("/v1/songs"),
        401,
        "token-invalid");
  }

  /** The issuer is not asked more often for keys that it does not have than it likes. */
  @Test
  void whileTheIssuerCannotBeAskedKeysGoOn() {
    Client other =
        client.withKey(
            Issuer.signed(ISSUER.claims("alice").build(), Issuer.rsa("never-published")));
    HttpResponse<String> answer =
        Client.await(
            "an answer that tells nothing",
            () -> other.get("/v1/songs"),
            response -> response.statusCode() == 503);
    assertProblem(answer, 503, "issuer-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    assertThat(stranger().get("/v1/songs").statusCode()).isEqualTo(200);
  }
}
