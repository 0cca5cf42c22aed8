package io.songlens.api.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import io.songlens.api.support.RawHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

class KeyTest extends KeyedServiceTest {
  KeyTest(ApplicationContext context) {
    super(context);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/songs",
        "/v1/songs/x",
        "/v1/songs/x/events",
        "/v1/songs/x/song.mp3",
        "/v1/styles",
        "/v1/limits",
        "/v1/nothing",
        "/v1",
        "/v1/",
        "/%76%31/songs",
        "/v1;a=b/songs",
        "/V1/songs",
        "/v1/openapi;/../songs",
        "/v1/docs/",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/health/../prometheus"
      })
  void withoutAKeyNothingIsTold(String path) {
    HttpResponse<String> answer = client.get(path);
    assertProblem(answer, 401, "key-required");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.body()).contains("Authorization: Bearer");
  }

  @Test
  void withoutAKeyNothingIsDone() {
    assertProblem(client.order(Order.ofOnePhoto()), 401, "key-required");
    assertProblem(client.verify(Order.ofOnePhoto()), 401, "key-required");
    assertProblem(client.delete("/v1/songs/x"), 401, "key-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer sl_0123abcd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer sl_",
        "Bearer ",
        "Basic c2w6eA==",
        "sl_0123abcd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer ' or 1=1 --"
      })
  void aWrongKeyIsNone(String header) {
    HttpResponse<String> answer = client.get("/v1/songs", "Authorization", header);
    assertProblem(answer, 401, "key-invalid");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).doesNotContain("0123abcd", "1=1");
  }

  @Test
  void aKeyWhoseSecretDiffersInOneLetterIsNone() {
    String key = newKey(newName(), newName(), Scope.usual(), Quota.NONE);
    char last = key.charAt(key.length() - 1);
    String other = key.substring(0, key.length() - 1) + (last == 'A' ? 'E' : 'A');
    assertThat(client.withKey(key).get("/v1/songs").statusCode()).isEqualTo(200);
    assertProblem(client.withKey(other).get("/v1/songs"), 401, "key-invalid");
  }

  @Test
  void aRevokedKeyEndsAtOnceAndItsAccountsSongsStay() {
    String account = newName();
    String name = newName();
    Client before = client.withKey(newKey(name, account, Scope.usual(), Quota.NONE));
    String id = before.ordered(Order.ofOnePhoto());
    assertThat(keys.revoke(name)).isTrue();
    assertThat(keys.revoke(name)).isFalse();
    assertProblem(before.get("/v1/songs/" + id), 401, "key-invalid");
    Client after = client(account, Scope.usual());
    assertThat(after.song(id).path("id").asString()).isEqualTo(id);
  }

  @Test
  void aKeyIsGoodForItsScopesOnly() {
    String account = newName();
    Client reader = client(account, EnumSet.of(Scope.SONGS_READ));
    Client writer = client(account, EnumSet.of(Scope.SONGS_WRITE));
    Client admin = client(account, EnumSet.of(Scope.ADMIN));
    assertProblem(reader.order(Order.ofOnePhoto()), 403, "scope-missing");
    String id = writer.ordered(Order.ofOnePhoto());
    assertThat(reader.song(id).path("id").asString()).isEqualTo(id);
    for (Client other : List.of(writer, admin)) {
      assertProblem(other.get("/v1/songs/" + id), 403, "scope-missing");
      assertProblem(other.get("/v1/songs"), 403, "scope-missing");
      assertThat(other.get("/v1/styles").statusCode()).isEqualTo(200);
      assertThat(other.get("/v1/limits").statusCode()).isEqualTo(200);
    }
    assertProblem(reader.delete("/v1/songs/" + id), 403, "scope-missing");
    assertProblem(admin.delete("/v1/songs/" + id), 403, "scope-missing");
    assertProblem(writer.get("/actuator/prometheus"), 403, "scope-missing");
    assertThat(admin.get("/actuator/prometheus").statusCode()).isEqualTo(200);
    assertThat(writer.delete("/v1/songs/" + id).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/app.js", "/v1/openapi", "/v1/verify/key", "/actuator/health", "/v1/docs"})
  void whatTellsOfNobodyNeedsNoKey(String path) {
    assertThat(client.get(path).statusCode()).isIn(200, 302);
  }

  @Test
  void whoNeedsAKeyMayUseAnyNameOfTheService() throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: songs.example.org\r\nConnection: close\r\n\r\n";
    RawHttp raw = new RawHttp(port);
    assertThat(raw.send(request.formatted("/").getBytes(US_ASCII)).status()).isEqualTo(200);
    assertThat(raw.send(request.formatted("/v1/songs").getBytes(US_ASCII)).status()).isEqualTo(401);
  }

  @Test
  void aLinkIsItsOwnPermission() {
    Client stranger = stranger();
    String id = stranger.ordered(Order.ofOnePhoto());
    String link = stranger.await(id, "done").path("links").path("song.mp3").asString();
    assertThat(client.get(link).statusCode()).isEqualTo(200);
    assertProblem(client.get(link.replaceAll("signature=..", "signature=AA")), 403, "link-invalid");
  }

  @Test
  void theInterfacesDescriptionTellsOfKeys() {
    HttpResponse<String> answer = client.get("/v1/openapi");
    assertThat(answer.body()).contains("\"securitySchemes\"", "\"bearer\"", "\"429\"", "\"401\"");
  }
}
