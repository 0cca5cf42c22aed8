package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class ProblemTest extends ServiceTest {
  ProblemTest(ApplicationContext context) {
    super(context);
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemIsExplainedWhereItsTypeLeads(ProblemCode code) {
    JsonNode problem = Client.json(client.get(code.type().toString()));
    assertThat(problem.path("code").asString()).isEqualTo(code.word()).matches("[a-z]+(-[a-z]+)*");
    assertThat(problem.path("type").asString()).isEqualTo("/v1/problems/" + code.word());
    assertThat(problem.path("title").asString()).isEqualTo(code.title());
    assertThat(problem.path("status").asInt()).isEqualTo(code.status().value()).isBetween(400, 599);
    assertThat(problem.path("meaning").asString()).matches("(?s)[A-Z].{15,}\\.");
    assertThat(problem.path("remedy").asString()).matches("(?s)[A-Z].{15,}\\.");
  }

  @Test
  void thereIsAListOfAllProblems() {
    JsonNode problems = Client.json(client.get("/v1/problems"));
    assertThat(problems).hasSize(ProblemCode.values().length);
    assertThat(problems.path(0).path("code").asString()).isEqualTo("photo-missing");
  }

  @Test
  void theTypeOfAProblemLeadsToItsExplanation() {
    JsonNode refusal = assertProblem(client.get("/v1/songs/nothing"), 404, "song-not-found");
    JsonNode explained = Client.json(client.get(refusal.path("type").asString()));
    assertThat(explained.path("title").asString()).isEqualTo(refusal.path("title").asString());
  }

  @Test
  void aBrowserGetsAPageAndAProgramJson() {
    String address = "/v1/problems/bad-option";
    HttpResponse<String> page =
        client.get(
            address, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains("<h1>Option not understood</h1>", "bad-option", "The detail names the option");
    HttpResponse<String> json = client.get(address, "Accept", "*/*");
    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void aCodeThatThereIsNotIsAProblem() {
    assertProblem(client.get("/v1/problems/bad-luck"), 404, "not-found");
  }
}
