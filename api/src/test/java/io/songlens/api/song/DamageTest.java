package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class DamageTest extends ServiceTest {
  DamageTest(ApplicationContext context) {
    super(context);
  }

  @AfterEach
  void shutGate() throws IOException {
    closeGate();
  }

  @Test
  void aDamagedFileIsNotHandedOutAndCounted() throws IOException {
    String id = client.ordered(Order.ofOnePhoto());
    JsonNode links = client.await(id, "done").path("links");
    String link = links.path("song.mp3").asString();
    double before = counted();
    damage(storedFile(id, "song/song.mp3"));

    assertProblem(client.get(link), 500, "storage-corrupt");

    assertThat(counted()).isEqualTo(before + 1);
    assertThat(client.get(link, "Range", "bytes=0-3").statusCode()).isEqualTo(206);
    assertThat(client.get(links.path("lyric.txt").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void noOtherFormatIsMadeFromADamagedMaster() throws IOException {
    String id = client.ordered(Order.ofOnePhoto());
    client.await(id, "done");
    damage(storedFile(id, "song/kept/master.flac"));
    HttpResponse<String> answer = client.get("/v1/songs/" + id + "/song.opus");
    assertProblem(answer, 500, "storage-corrupt");
    assertThat(filesOf(id)).noneMatch(name -> name.endsWith("song.opus"));
  }

  @Test
  void noSongIsMadeFromADamagedPhoto() throws IOException {
    for (int worker = 0; worker < 2; worker++) {
      client.await(client.ordered(Order.ofOnePhoto().with("wish", "wait")), "rendering");
    }
    String id = client.ordered(Order.ofOnePhoto());
    damage(storedFile(id, "photos/0"));
    openGate();
    JsonNode failed = client.await(id, "failed");
    assertThat(failed.path("code").asString()).isEqualTo("storage-corrupt");
    assertThat(failed.path("message").asString()).contains("Order the song again");
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private double counted() {
    String name = "songlens_storage_corrupt_total ";
    return client
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }
}
