package io.songlens.api.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import io.songlens.api.support.RawHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Pages of other sites: one is listed, the others are not. */
class OriginsTest extends KeyedServiceTest {
  private static final String OTHER = "https://evil.example";

  OriginsTest(ApplicationContext context) {
    super(context);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/songs, POST, 'authorization,content-type,idempotency-key'",
    "/v1/songs/x, DELETE, 'Authorization, If-Match'",
    "/v1/songs/x/events, GET, 'authorization,last-event-id'",
    "/v1/uploads/x, PATCH, 'authorization,tus-resumable,upload-offset,content-type'",
    "/v1/uploads, POST, 'authorization,tus-resumable,upload-length,upload-metadata'",
    "/files/x, GET, range"
  })
  void aListedSiteIsToldWithoutAKeyWhatItMay(String path, String method, String headers)
      throws IOException {
    String answer = preflight(path, APP, method, headers);
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: " + APP, "Access-Control-Max-Age: 3600")
        .contains("Vary: Origin")
        .doesNotContain("Allow-Credentials");
    assertThat(line(answer, "Access-Control-Allow-Methods")).contains(method);
    assertThat(line(answer, "Access-Control-Allow-Headers"))
        .containsIgnoringCase(headers.split(",", -1)[0]);
  }

  @Test
  void anotherSiteIsToldNothing() throws IOException {
    String answer = preflight("/v1/songs", OTHER, "POST", "authorization");
    assertThat(answer)
        .startsWith("HTTP/1.1 403")
        .contains("application/problem+json", "foreign-site")
        .doesNotContain("Access-Control-Allow");
    assertThat(preflight("/v1/songs", "https://app.example.com.evil.example", "POST", "x"))
        .startsWith("HTTP/1.1 403");
    assertThat(preflight("/v1/songs", "null", "POST", "authorization")).startsWith("HTTP/1.1 403");
    assertThat(preflight("/v1/songs", APP, "POST", "x-unknown")).startsWith("HTTP/1.1 403");
    assertThat(preflight("/actuator/prometheus", APP, "GET", "authorization"))
        .doesNotContain("Access-Control-Allow");
  }

  @Test
  void aPageOfAListedSiteOrdersWithAKeyAndReadsTheAnswer() {
    Client owner = stranger();
    HttpResponse<String> ordered =
        owner.order(Order.ofOnePhoto(), "Origin", APP, "Sec-Fetch-Site", "cross-site");
    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
    assertThat(ordered.headers().firstValue("Access-Control-Allow-Origin")).contains(APP);
    assertThat(ordered.headers().allValues("Access-Control-Expose-Headers").toString())
        .contains("Location", "ETag", "Retry-After", "Content-Disposition", "Accept-Ranges")
        .contains("Tus-Resumable", "Upload-Offset", "Upload-Expires");
    assertProblem(
        client.order(Order.ofOnePhoto(), "Origin", APP, "Sec-Fetch-Site", "cross-site"),
        401,
        "key-required");
  }

  /** A key in the hand of another site's page is no reason to let that page order. */
  @Test
  void aPageOfAnotherSiteOrdersNothing() {
    HttpResponse<String> answer =
        stranger().order(Order.ofOnePhoto(), "Origin", OTHER, "Sec-Fetch-Site", "cross-site");
    assertProblem(answer, 403, "foreign-site");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    HttpResponse<String> read = stranger().get("/v1/songs", "Origin", OTHER);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aListedSiteMayPlayWhatALinkLeadsTo() {
    assertThat(client.get("/files/x").headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
    assertThat(client.get("/v1/styles").headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("same-origin");
  }

  private String preflight(String path, String origin, String method, String headers)
      throws IOException {
    return new RawHttp(port)
        .send(
            ("OPTIONS "
                    + path
                    + " HTTP/1.1\r\nHost: songs.example.org\r\nConnection: close\r\nOrigin: "
                    + origin
                    + "\r\nAccess-Control-Request-Method: "
                    + method
                    + "\r\nAccess-Control-Request-Headers: "
                    + headers
                    + "\r\n\r\n")
                .getBytes(US_ASCII))
        .text();
  }

  private static String line(String answer, String header) {
    return answer.lines().filter(line -> line.startsWith(header + ":")).findFirst().orElse("");
  }
}
