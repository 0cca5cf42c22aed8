package io.songlens.api.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.label.PublicSigningKey;
import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class VerifyTest extends ServiceTest {
  VerifyTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aFileIsJudgedAndNotKept() throws IOException {
    byte[] flac = new byte[4 + 4 + 34 + 2];
    System.arraycopy(new byte[] {'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, 34}, 0, flac, 0, 8);
    flac[42] = (byte) 0xff;

    HttpResponse<String> foreign = client.verify(new Order().file("file", "song.mp3", flac));
    HttpResponse<String> words =
        client.verify(new Order().file("file", "x", "words".getBytes(StandardCharsets.UTF_8)));

    assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(200);
    assertThat(Client.json(foreign).path("verdict").asString()).isEqualTo("foreign");
    assertThat(Client.json(foreign).path("format").asString()).isEqualTo("FLAC");
    assertThat(Client.json(words).path("verdict").asString()).isEqualTo("unreadable");
    assertThat(files("uploads")).noneMatch(file -> file.startsWith("verify-"));
  }

  @Test
  void withoutAFileThereIsAProblem() {
    assertProblem(client.verify(new Order().with("other", "x")), 400, "song-missing");
    assertProblem(client.get("/v1/verify"), 405, "method-not-allowed");
  }

  @Test
  void thePublicKeyCanBeFetched() {
    HttpResponse<String> response = client.get("/v1/verify/key");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-pem-file"));
    assertThat(PublicSigningKey.ofPem(response.body()).id()).hasSize(43);
  }
}
