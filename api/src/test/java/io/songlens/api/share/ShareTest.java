package io.songlens.api.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.access.Scope;
import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Links that show a song to others, of a service that asks everybody else for a key. */
class ShareTest extends KeyedServiceTest {
  private final Client owner = stranger();

  ShareTest(ApplicationContext context) {
    super(context);
  }

  @AfterEach
  void setClockBack() {
    clock.setAhead(Duration.ZERO);
  }

  @Test
  void whoeverHasTheLinkNeedsNoKeyAndSeesTheSongAndNothingElse() {
    String link = link(done("<b>Tide</b>"), "{}");

    HttpResponse<String> page = client.get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("&lt;b&gt;Tide&lt;/b&gt;").doesNotContain("<b>Tide");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    JsonNode song = Client.json(client.get(link.replace("?", "/song?")));
    assertThat(song.propertyNames())
        .containsExactlyInAnyOrder("title", "style", "styleName", "seconds", "links", "expiresAt");
    assertThat(song.path("links").propertyNames())
        .containsExactlyInAnyOrder("song.mp3", "cover.jpg", "song.lrc");
    String sound = song.path("links").path("song.mp3").asString();
    assertThat(client.get(sound).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkEndsAfterSevenDaysOrAfterAsManyAsWereAskedFor() {
    String song = done("Tide");
    JsonNode week = shared(song, "{}");
    JsonNode day = shared(song, "{\"days\":1}");
    assertThat(Instant.parse(week.path("expiresAt").asString()))
        .isBetween(clock.instant().plus(Duration.ofDays(7)).minusSeconds(60), weekFromNow());
    clock.setAhead(Duration.ofHours(25));
    assertGone(day.path("link").asString());
    assertThat(client.get(week.path("link").asString()).statusCode()).isEqualTo(200);
    clock.setAhead(Duration.ofDays(7).plusSeconds(1));
    assertGone(week.path("link").asString());
  }

  private Instant weekFromNow() {
    return clock.instant().plus(Duration.ofDays(7));
  }

  @Test
  void filesOfAnEndingLinkEndWithIt() {
    String link = link(done("Tide"), "{\"days\":1}");
    clock.setAhead(Duration.ofHours(23));
    String sound =
        Client.json(client.get(link.replace("?", "/song?")))
            .path("links")
            .path("song.mp3")
            .asString();
    assertThat(client.get(sound).statusCode()).isEqualTo(200);
    clock.setAhead(Duration.ofHours(24).plusSeconds(2));
    assertProblem(client.get(sound), 403, "link-expired");
  }

  @Test
  void aDeletedSongIsShownToNobody() {
    String song = done("Tide");
    String link = link(song, "{}");
    assertThat(owner.delete("/v1/songs/" + song).statusCode()).isEqualTo(204);
    assertGone(link);
  }

  @Test
  void aChangedLinkIsLikeOneThatNeverWas() {
    String song = done("Tide");
    String link = link(song, "{\"days\":1}");
    String other = done("Another");
    for (String changed :
        List.of(
            link.replace(song, other),
            link.replaceAll("expires=\\d+", "expires=99999999999"),
            link.replaceAll("expires=\\d+", "expires=soon"),
            link.replaceAll("signature=..", "signature=AA"),
            link.substring(0, link.indexOf('?')),
            "/s/..%2f" + song + link.substring(link.indexOf('?')))) {
      assertThat(client.get(changed).statusCode()).as(changed).isBetween(400, 404);
      assertThat(client.get(changed).body()).as(changed).doesNotContain("Tide", "Another");
    }
    assertGone(link.replace(song, other));
    String file = owner.song(song).path("links").path("song.mp3").asString();
    String fileSignature = file.substring(file.indexOf("signature="));
    assertGone(link.replaceAll("signature=.*", fileSignature));
  }

  @Test
  void theCodeIsADrawingThatEndsWithTheLink() {
    String code = shared(done("Tide"), "{\"days\":1}").path("qrCode").asString();
    HttpResponse<String> drawing = client.get(code);
    assertThat(drawing.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(drawing.body()).startsWith("<svg").contains("<path d=\"M4 4h7v1h-7z");
    clock.setAhead(Duration.ofHours(25));
    assertProblem(client.get(code), 404, "not-found");
  }

  @Test
  void onlyWhoMayChangeSongsSharesThemAndOnlyFinishedOnes() throws IOException {
    String account = newName();
    Client writer = client(account, Scope.usual());
    Client reader = client(account, EnumSet.of(Scope.SONGS_READ));
    closeGate();
    String waiting = writer.ordered(Order.ofOnePhoto().with("wish", "wait"));
    assertProblem(share(writer, waiting, "{}"), 409, "song-not-ready");
    openGate();
    writer.await(waiting, "done");
    closeGate();
    assertProblem(share(reader, waiting, "{}"), 403, "scope-missing");
    assertProblem(share(writer, waiting, "{\"days\":8}"), 400, "bad-option");
    assertProblem(share(writer, waiting, "{\"days\":0}"), 400, "bad-option");
    assertProblem(share(writer, waiting, "{\"weeks\":1}"), 400, "unknown-option");
    assertProblem(share(stranger(), waiting, "{}"), 404, "song-not-found");
    assertProblem(share(client, waiting, "{}"), 401, "key-required");
  }

  @Test
  void whoMayLookMayAskWhetherALineSings() {
    String account = newName();
    String song = client(account, Scope.usual()).ordered(Order.ofOnePhoto().with("wish", "take"));
    Client reader = client(account, EnumSet.of(Scope.SONGS_READ));
    reader.await(song, "done");
    String body = "{\"stanza\":\"chorus1\",\"line\":1}";
    assertThat(post(reader, "/v1/songs/" + song + "/lyric/check", body).statusCode())
        .isEqualTo(200);
    assertProblem(
        post(reader, "/v1/songs/" + song + "/revisions", "{\"bpm\":90}"), 403, "scope-missing");
    assertProblem(post(client, "/v1/songs/" + song + "/lyric/check", body), 401, "key-required");
  }

  private void assertGone(String link) {
    HttpResponse<String> page = client.get(link);
    assertThat(page.statusCode()).as(link).isEqualTo(404);
    assertThat(page.body()).contains("There is no song here");
    assertProblem(client.get(link.replace("?", "/song?")), 404, "not-found");
  }

  private String done(String title) {
    String id = owner.ordered(Order.ofOnePhoto().with("title", title));
    owner.await(id, "done");
    return id;
  }

  private String link(String song, String body) {
    return shared(song, body).path("link").asString();
  }

  private JsonNode shared(String song, String body) {
    HttpResponse<String> answer = share(owner, song, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.json(answer);
  }

  private static HttpResponse<String> share(Client client, String song, String body) {
    return post(client, "/v1/songs/" + song + "/share", body);
  }

  private static HttpResponse<String> post(Client client, String path, String body) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
