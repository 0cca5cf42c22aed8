package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class FormatTest extends ServiceTest {
  FormatTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aFormatThatWasNotOrderedIsMadeOnceAndKept() throws IOException {
    String id = client.ordered(Order.ofOnePhoto());
    assertThat(client.await(id, "done").path("links").has("song.opus")).isFalse();

    HttpResponse<String> answer = client.get("/v1/songs/" + id + "/song.opus");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    HttpResponse<String> file = client.get(answer.headers().firstValue("Location").orElseThrow());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("audio/ogg;codecs=opus");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".opus");
    assertThat(file.body()).startsWith("OggS").contains("OpusHead", "TITLE=Golden Shore");
    assertThat(client.song(id).path("links").has("song.opus")).isTrue();
    assertThat(filesOf(id)).anyMatch(name -> name.endsWith("song.opus"));
    assertThat(client.get("/v1/songs/" + id + "/song.opus").statusCode()).isEqualTo(303);
  }

  @Test
  void everyFormatCanBeHad() {
    String id = client.ordered(Order.ofOnePhoto());
    client.await(id, "done");
    for (String format : new String[] {"mp3", "flac", "wav"}) {
      HttpResponse<String> answer = client.get("/v1/songs/" + id + "/song." + format);
      assertThat(answer.statusCode()).as(format + answer.body()).isEqualTo(303);
      String link = answer.headers().firstValue("Location").orElseThrow();
      assertThat(client.get(link).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatIsKeptForTheServiceIsNotOffered() {
    String id = client.ordered(Order.ofOnePhoto());
    assertThat(client.await(id, "done").path("links").propertyNames())
        .noneMatch(name -> name.contains("kept"));
  }

  @Test
  void aFormatThatThereIsNotIsToldWithThoseThereAre() {
    String id = client.ordered(Order.ofOnePhoto());
    HttpResponse<String> answer = client.get("/v1/songs/" + id + "/song.aac");
    assertProblem(answer, 400, "unknown-format");
    assertThat(answer.body()).contains("mp3, opus, flac, wav");
    assertProblem(client.get("/v1/songs/none/song.opus"), 404, "song-not-found");
  }

  @Test
  void aSongThatIsNotFinishedOrHasNoMasterSaysWhatToDo() throws IOException {
    closeGate();
    String waiting = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    assertProblem(client.get("/v1/songs/" + waiting + "/song.flac"), 409, "song-not-ready");
    openGate();
    client.await(waiting, "done");
    closeGate();

    String old = client.ordered(Order.ofOnePhoto().with("wish", "no master"));
    client.await(old, "done");
    HttpResponse<String> answer = client.get("/v1/songs/" + old + "/song.flac");
    assertProblem(answer, 404, "format-unavailable");
    assertThat(answer.body()).contains("format=flac");
  }

  @Test
  void formatsAndLoudnessAreOrderedInTheirWords() {
    HttpResponse<String> answer =
        client.order(
            Order.ofOnePhoto().with("format", "opus, mp3,opus").with("loudness", "broadcast"));
    JsonNode options = Client.json(answer).path("options");
    assertThat(options.path("format").valueStream().map(JsonNode::asString))
        .containsExactly("opus", "mp3");
    assertThat(options.path("loudness").asString()).isEqualTo("broadcast");
  }

  @Test
  void wordsThatAreNotKnownAreRefusedWithThoseThatAre() {
    HttpResponse<String> format = client.order(Order.ofOnePhoto().with("format", "mp3,aac"));
    assertProblem(format, 400, "unknown-format");
    assertThat(format.body()).contains("mp3, opus, flac, wav");
    HttpResponse<String> loudness = client.order(Order.ofOnePhoto().with("loudness", "max"));
    assertProblem(loudness, 400, "bad-option");
    assertThat(loudness.body()).contains("streaming, broadcast, booth");
  }
}
