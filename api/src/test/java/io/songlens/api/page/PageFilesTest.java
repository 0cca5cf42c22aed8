package io.songlens.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** How the pages' files are served, so that no browser holds on to old ones. */
class PageFilesTest extends ServiceTest {
  PageFilesTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void whetherAFileIsTheSameIsToldByItsContentAndNotByItsDate() {
    HttpHeaders headers = client.get("/app.js").headers();
    assertThat(headers.firstValue("Cache-Control")).contains("no-cache");
    assertThat(headers.firstValue("Last-Modified")).isEmpty();
    String tag = headers.firstValue("ETag").orElseThrow();
    assertThat(tag)
        .isNotEqualTo(client.get("/order.js").headers().firstValue("ETag").orElseThrow());
    assertThat(client.get("/app.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(client.get("/app.js", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void theWorkerKnowsTheVersionThatPagesTellAndAllOfTheirFiles() {
    HttpResponse<String> worker = client.get("/service-worker.js");
    String version =
        client.get("/booth").headers().firstValue("Songlens-Page-Version").orElseThrow();
    assertThat(worker.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(worker.body())
        .startsWith("const VERSION = \"" + version + "\"")
        .contains("\"/\"", "\"/booth\"", "\"/mixer.js\"")
        .doesNotContain("\"/index.html\"", ".png");
    assertThat(client.get("/manifest.webmanifest").headers().firstValue("Content-Type"))
        .contains("application/manifest+json");
    assertThat(client.get("/v1/styles").headers().firstValue("Songlens-Page-Version")).isEmpty();
  }

  @Test
  void whatIsSharedWithoutAWorkerLeadsToThePage() {
    HttpResponse<String> answer = client.post("/share-target", Order.ofOnePhoto());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/?shared");
  }
}
