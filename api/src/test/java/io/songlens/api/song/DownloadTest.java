package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class DownloadTest extends ServiceTest {
  DownloadTest(ApplicationContext context) {
    super(context);
  }

  @AfterEach
  void setClockBack() {
    clock.setAhead(Duration.ZERO);
  }

  @Test
  void aLinkWorksForADayAndNoLonger() {
    String link = link("song.mp3");
    clock.setAhead(Duration.ofHours(23));
    assertThat(client.get(link).statusCode()).isEqualTo(200);
    clock.setAhead(Duration.ofHours(25));
    assertProblem(client.get(link), 403, "link-expired");
    assertThat(client.get(link("song.mp3")).statusCode()).isEqualTo(200);
  }

  @Test
  void aChangedLinkIsRefused() {
    String link = link("song.mp3");
    assertProblem(client.get(link.replace("song.mp3?", "cover.jpg?")), 403, "link-invalid");
    assertProblem(
        client.get(link.replaceAll("expires=\\d+", "expires=99999999999")), 403, "link-invalid");
    assertProblem(client.get(link.replaceAll("name=[^&]+", "name=virus.exe")), 403, "link-invalid");
    assertProblem(client.get(link.replaceAll("signature=..", "signature=AA")), 403, "link-invalid");
    assertProblem(client.get(link.substring(0, link.indexOf('?'))), 403, "link-invalid");
    assertProblem(client.get("/files/.hidden?expires=1&signature=x"), 403, "link-invalid");
    assertProblem(client.get("/files/a?expires=soon&signature=x"), 403, "link-invalid");
  }

  @Test
  void aWayOutOfTheStoreLeadsNowhere() {
    assertProblem(client.get("/files/songs/%2e%2e/link-secret"), 403, "link-invalid");
    assertProblem(client.get("/files/songs/%2e%2e/%2e%2e/link-secret"), 403, "link-invalid");
    assertProblem(client.get("/files/a%5Cb"), 400, "bad-request");
    assertProblem(client.get("/files/a%00b"), 400, "bad-request");
  }

  @Test
  void aPlayerCanSeek() {
    String link = link("lyric.txt");
    HttpResponse<String> part = client.get(link, "Range", "bytes=7-11");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("light");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 7-11/28");
    HttpResponse<String> end = client.get(link, "Range", "bytes=-6");
    assertThat(end.body()).isEqualTo("water\n");
    assertThat(client.get(link, "Range", "bytes=100-").statusCode()).isEqualTo(416);
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() {
    String link = link("song.mp3");
    String tag = client.get(link).headers().firstValue("ETag").orElse("");
    assertThat(tag).matches("\"[0-9a-f]{64}\"");
    assertThat(client.get(link, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void aDeletedSongsLinksLeadNowhere() {
    String id = client.ordered(Order.ofOnePhoto());
    String link = client.await(id, "done").path("links").path("song.mp3").asString();
    assertThat(client.delete("/v1/songs/" + id).statusCode()).isEqualTo(204);
    assertProblem(client.get("/v1/songs/" + id), 404, "song-not-found");
    assertProblem(client.get(link), 404, "not-found");
  }

  @Test
  void aFileIsServedAsHarmless() {
    HttpResponse<String> answer = client.get(link("song.mp3"));
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
  }

  private String link(String name) {
    String id = client.ordered(Order.ofOnePhoto());
    return client.await(id, "done").path("links").path(name).asString();
  }
}
