package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class PersonalTest extends ServiceTest {
  private static final String CSV =
      """
      title,artist,genre,mood,minutes,date
      Low Tide,Nora Vale,Indie Folk,calm,30000,2025-07-05
      High Tide,Mila Stone,Pop,happy,2000,2025-08-01
      """;

  PersonalTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aListeningHistoryBecomesASongThatIsAskedToSingWhatIsTrue() throws java.io.IOException {
    HttpResponse<String> answer =
        client.post("/v1/personal", history(CSV).with("hemisphere", "north").with("seed", "7"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode told = Client.json(answer);
    assertThat(told.path("profile").path("topArtist").path("name").asString())
        .isEqualTo("Nora Vale");
    assertThat(told.path("facts").findValuesAsString("sung"))
        .containsExactly(
            "Nora Vale", "five hundred thirty hours", "July 2025", "Low Tide", "summer");
    assertThat(told.path("kept").asString()).contains("Neither the file nor this profile is kept");
    String id = told.path("song").path("id").asString();
    assertThat(answer.headers().firstValue("Location")).hasValue("/v1/songs/" + id);
    JsonNode options = client.await(id, "done").path("options");
    assertThat(options.path("wish").asString())
        .isEqualTo(
            "mention \"Nora Vale\"; mention \"five hundred thirty hours\"; mention July 2025;"
                + " mention \"Low Tide\"; mention summer");
    assertThat(options.path("mood").path("arousal").asDouble()).isNegative();
    assertThat(filesOf(id)).noneMatch(file -> file.contains("history"));
  }

  @Test
  void whatTheOrderNamesGoesBeforeTheHistory() {
    HttpResponse<String> answer =
        client.post(
            "/v1/personal",
            history(CSV)
                .with("style", "bright-pop")
                .with("valence", "0.9")
                .with("arousal", "0.5")
                .with("wish", "mention the dog"));

    JsonNode options = Client.json(answer).path("song").path("options");
    assertThat(options.path("style").asString()).isEqualTo("bright-pop");
    assertThat(options.path("mood").path("valence").asDouble()).isEqualTo(0.9);
    assertThat(options.path("wish").asString())
        .startsWith("mention the dog; mention \"Nora Vale\"");
  }

  @Test
  void whatCannotBeUsedIsToldInWords() {
    assertProblem(client.post("/v1/personal", new Order()), 400, "history-missing");
    JsonNode bad =
        assertProblem(
            client.post("/v1/personal", history("artist,minutes\nNora,1\nMila,x\n")),
            422,
            "history-unusable");
    assertThat(bad.path("detail").asString()).contains("row 2 has minutes");
    assertProblem(
        client.post(
            "/v1/personal",
            new Order()
                .file("history", "a.csv", "a".repeat(5_300_000).getBytes(StandardCharsets.UTF_8))),
        413,
        "history-too-large");
    assertProblem(
        client.post("/v1/personal", history(CSV).with("hemisphere", "east")), 400, "bad-option");
    assertProblem(
        client.post("/v1/personal", history(CSV).with("mood", "x")), 400, "unknown-option");
    assertProblem(
        client.post("/v1/personal", history("title,minutes\nA,1\nB,1\n")), 422, "history-unusable");
  }

  private static Order history(String csv) {
    return new Order().file("history", "year.csv", csv.getBytes(StandardCharsets.UTF_8));
  }
}
