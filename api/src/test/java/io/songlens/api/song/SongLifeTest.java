package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class SongLifeTest extends ServiceTest {
  SongLifeTest(ApplicationContext context) {
    super(context);
  }

  @AfterEach
  void shutGate() throws IOException {
    closeGate();
  }

  @Test
  void aListenerHearsTheSongThrough() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    client.await(id, "rendering");
    CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> client.events(id));
    openGate();
    List<String> events = heard.get();
    assertThat(events.get(0)).startsWith("id:");
    assertThat(events.get(1)).isIn("event:progress", "event:done");
    assertThat(events).contains("event:done");
    assertThat(events.get(events.size() - 1))
        .startsWith("data:")
        .contains("\"state\":\"done\"", "\"percent\":100");
  }

  @Test
  void theOpeningIsOfferedWhileTheRestIsMadeAndItsLinkWorksOnForWhoListens() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    JsonNode making =
        Client.await("an opening", () -> client.song(id), song -> song.has("opening"));
    String opening = making.path("opening").asString();
    assertThat(making.path("state").asString()).isEqualTo("rendering");
    assertThat(filesOf(id)).anyMatch(file -> file.endsWith("opening.mp3"));
    assertThat(making.path("links").has("opening.mp3")).isFalse();
    assertThat(client.get(opening).statusCode()).isEqualTo(200);
    assertThat(client.get(opening).body()).startsWith("RIFF");
    openGate();
    JsonNode done = client.await(id, "done");
    assertThat(done.has("opening")).isFalse();
    assertThat(done.path("links").has("opening.mp3")).isFalse();
    Client.await("the photos are gone", () -> stored(id), files -> !files.contains("photos/0"));
    assertThat(client.get(opening).statusCode()).isEqualTo(200);
  }

  @Test
  void fiveHundredListenersHearASongThrough() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    client.await(id, "rendering");
    List<CompletableFuture<Stream<String>>> streams =
        IntStream.range(0, 500).mapToObj(i -> client.stream(id)).toList();
    List<Stream<String>> begun = streams.stream().map(CompletableFuture::join).toList();
    openGate();
    for (Stream<String> stream : begun) {
      assertThat(stream).contains("event:progress", "event:done");
    }
  }

  @Test
  void aLateListenerHearsTheEndAtOnce() {
    String id = client.ordered(Order.ofOnePhoto());
    client.await(id, "done");
    assertThat(client.events(id)).hasSize(3).contains("event:done");
  }

  @Test
  void whoConnectsAgainHearsOnlyWhatIsNewAndTheEnd() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    Client.await("an opening", () -> client.song(id), song -> song.has("opening"));
    CompletableFuture<List<String>> first = CompletableFuture.supplyAsync(() -> client.events(id));
    CompletableFuture<List<String>> again =
        CompletableFuture.supplyAsync(
            () -> client.events(id, "Last-Event-ID", "rendering-50.0-0-open"));
    Thread.sleep(600);
    openGate();
    assertThat(first.get()).contains("id:rendering-50.0-0-open", "event:done");
    assertThat(again.get()).doesNotContain("id:rendering-50.0-0-open").contains("event:done");
    String end = again.get().get(again.get().size() - 3);
    assertThat(end).startsWith("id:done");
    assertThat(client.events(id, "Last-Event-ID", end.substring(3)))
        .containsExactlyElementsOf(again.get().subList(again.get().size() - 3, again.get().size()));
  }

  @Test
  void aSongThatCannotBeMadeSaysWhy() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "refuse"));
    JsonNode song = client.await(id, "failed");
    assertThat(song.path("code").asString()).isEqualTo("sky-too-blue");
    assertThat(song.path("message").asString()).isEqualTo("The sky is too blue.");
    assertThat(song.path("stage").asString()).isEqualTo("composing");
    assertThat(client.events(id)).contains("event:failed").doesNotContain("event:progress");
    assertNothingIsKept(id);
  }

  @Test
  void aFaultOfOursTellsNoInternals() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "crash"));
    JsonNode song = client.await(id, "failed");
    assertThat(song.path("code").asString()).isEqualTo("internal-error");
    assertThat(song.toString()).doesNotContain("/home", "Exception");
    assertNothingIsKept(id);
  }

  @Test
  void aPassingFaultIsTriedAgain() {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "stumble").with("seed", "4711"));
    JsonNode song = client.await(id, "done");
    assertThat(song.has("message")).isFalse();
    assertThat(song.has("code")).isFalse();
  }

  @Test
  void aSongThatIsBeingMadeCanBeDeleted() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    client.await(id, "rendering");
    CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> client.events(id));
    assertThat(client.delete("/v1/songs/" + id).statusCode()).isEqualTo(204);
    assertProblem(client.get("/v1/songs/" + id), 404, "song-not-found");
    assertThat(client.get("/v1/songs").body()).doesNotContain(id);
    if (!heard.get().isEmpty() && !heard.get().get(0).startsWith("{")) {
      assertThat(heard.get()).contains("event:cancelled");
    }
    assertNothingIsKept(id);
  }

  @Test
  void aWaitingSongCanBeDeleted() throws Exception {
    List<String> busy =
        List.of(
            client.ordered(Order.ofOnePhoto().with("wish", "wait")),
            client.ordered(Order.ofOnePhoto().with("wish", "wait")));
    busy.forEach(id -> client.await(id, "rendering"));
    String id = client.ordered(Order.ofOnePhoto());
    assertThat(client.song(id).path("state").asString()).isEqualTo("queued");
    assertThat(filesOf(id)).containsExactly("photos/0");
    assertThat(client.delete("/v1/songs/" + id).statusCode()).isEqualTo(204);
    assertThat(filesOf(id)).isEmpty();
    openGate();
    busy.forEach(song -> client.await(song, "done"));
    assertProblem(client.get("/v1/songs/" + id), 404, "song-not-found");
  }

  private void assertNothingIsKept(String id) {
    Client.await("the files of " + id + " are gone", () -> stored(id), List::isEmpty);
  }

  private List<String> stored(String id) {
    try {
      return filesOf(id);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
