package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

class EtagTest extends ServiceTest {
  EtagTest(ApplicationContext context) {
    super(context);
  }

  @AfterEach
  void resetClock() {
    clock.setAhead(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/styles",
        "/v1/voices",
        "/v1/limits",
        "/v1/problems",
        "/v1/problems/not-found"
      })
  void whatIsKnownAlreadyIsNotSentAgain(String path) {
    HttpResponse<String> first = client.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    HttpResponse<String> again = client.get(path, "If-None-Match", tag(first));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(again)).isEqualTo(tag(first));
    assertThat(client.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aSongIsSentAgainWhenItHasNews() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    Client.await("an opening", () -> client.song(id), song -> song.has("opening"));
    String path = "/v1/songs/" + id;
    HttpResponse<String> making = client.get(path);
    openGate();
    client.await(id, "done");
    closeGate();

    HttpResponse<String> done = client.get(path, "If-None-Match", tag(making));

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(client.get(path, "If-None-Match", tag(done)).statusCode()).isEqualTo(304);
    client.get(path + "/song.opus");
    assertThat(client.get(path, "If-None-Match", tag(done)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoKnowsASongGetsFreshLinksLongBeforeTheOldOnesExpire() {
    String id = client.ordered(Order.ofOnePhoto());
    client.await(id, "done");
    String path = "/v1/songs/" + id;
    String tag = tag(client.get(path));
    clock.setAhead(Duration.ofHours(7));
    assertThat(client.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
