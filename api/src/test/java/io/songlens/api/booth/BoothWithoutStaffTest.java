package io.songlens.api.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.ServiceTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A booth for which no PIN is set. */
class BoothWithoutStaffTest extends ServiceTest {
  BoothWithoutStaffTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void thereIsNothingForStaff() {
    assertThat(client.get("/v1/booth").body()).isEqualTo("{\"paused\":false,\"staff\":false}");
    assertProblem(client.get("/v1/booth/songs", "Booth-Staff", "1.2.3"), 404, "not-found");
    assertProblem(client.send(post("/v1/booth/session/renewal", "{}")), 404, "not-found");
    assertProblem(client.send(post("/v1/booth/session", "{\"pin\":\"0000\"}")), 404, "not-found");
    HttpRequest.BodyPublisher pause = HttpRequest.BodyPublishers.ofString("{\"paused\":true}");
    assertProblem(client.send(post("/v1/booth/pause", "").PUT(pause)), 404, "not-found");
  }

  private HttpRequest.Builder post(String path, String body) {
    return client
        .request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
