package io.songlens.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

class SecurityTest extends ServiceTest {
  SecurityTest(ApplicationContext context) {
    super(context);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/styles", "/v1/songs/nothing", "/app.js", "/files/x"})
  void everyAnswerCarriesTheGuards(String path) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void anotherSiteMayNotOrderOrDelete() {
    assertProblem(
        client.order(Order.ofOnePhoto(), "Sec-Fetch-Site", "cross-site"), 403, "foreign-site");
    assertProblem(
        client.order(Order.ofOnePhoto(), "Origin", "https://evil.example"), 403, "foreign-site");
    assertProblem(client.order(Order.ofOnePhoto(), "Origin", "null"), 403, "foreign-site");
    String own = "http://127.0.0.1:" + port;
    assertThat(client.order(Order.ofOnePhoto(), "Origin", own).statusCode()).isEqualTo(202);
    assertThat(
            client
                .order(Order.ofOnePhoto(), "Origin", own, "Sec-Fetch-Site", "same-origin")
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void aForeignNameForThisMachineGetsNothing() throws IOException {
    assertThat(raw("GET /v1/songs HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("foreign-site", "songlens.access.hosts");
    assertThat(raw("GET /v1/styles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void whatTheServerItselfRefusesIsAProblemToo() throws IOException {
    assertThat(raw("GET /<script> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "bad-request")
        .doesNotContain("<", "Tomcat", "java.");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
