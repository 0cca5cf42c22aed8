package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import io.songlens.lyrics.llm.CallListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class QueueMetricsTest extends ServiceTest {
  private final CallListener languageModels;

  QueueMetricsTest(ApplicationContext context) {
    super(context);
    this.languageModels = context.getBean(CallListener.class);
  }

  @Test
  void prometheusIsToldHowFullTheQueuesAreAndWhatBecameOfSongs() throws Exception {
    String done = "songlens_songs_last_hour{outcome=\"done\"}";
    double before = gauge(done);

    client.await(client.ordered(Order.ofOnePhoto()), "done");

    Client.await("one more is done", () -> gauge(done), now -> now > before);
    assertThat(gauge("songlens_songs_last_hour{outcome=\"failed\"}")).isNotNaN();
  }

  @Test
  void whoWaitsAndForHowLongIsTold() throws Exception {
    closeGate();
    try {
      for (int i = 0; i < 3; i++) {
        client.ordered(Order.ofOnePhoto().with("wish", "wait").with("queue", "live"));
      }
      Client.await(
          "one is made, two wait",
          () -> List.of(live("songs_working"), live("songs_waiting")),
          List.of(1.0, 2.0)::equals);
      double age = live("songs_oldest_seconds");
      Client.await("they grow older", () -> live("songs_oldest_seconds"), now -> now > age);
    } finally {
      openGate();
    }
    Client.await(
        "nobody waits",
        () -> List.of(live("songs_working"), live("songs_waiting"), live("songs_oldest_seconds")),
        List.of(0.0, 0.0, 0.0)::equals);
    closeGate();
  }

  @Test
  void callsOfLanguageModelsAreCountedByModel() {
    languageModels.ended("stub-1", CallListener.Outcome.ANSWERED);
    languageModels.paid("stub-1", 700, 300, 0.25);
    languageModels.ended("stub-1", CallListener.Outcome.BROKEN_OFF);

    assertThat(gauge("songlens_llm_tokens_total{direction=\"input\",model=\"stub-1\"}"))
        .isEqualTo(700);
    assertThat(gauge("songlens_llm_tokens_total{direction=\"output\",model=\"stub-1\"}"))
        .isEqualTo(300);
    assertThat(gauge("songlens_llm_cost_total{model=\"stub-1\"}")).isEqualTo(0.25);
    assertThat(gauge("songlens_llm_calls_total{model=\"stub-1\",outcome=\"answered\"}"))
        .isEqualTo(1);
    assertThat(gauge("songlens_llm_calls_total{model=\"stub-1\",outcome=\"broken-off\"}"))
        .isEqualTo(1);
  }

  @Test
  void howLongThisProcessWasAtAStageIsCounted() {
    client.await(client.ordered(Order.ofOnePhoto()), "done");
    Client.await(
        "a song was stored",
        () -> client.get("/actuator/prometheus").body(),
        told -> told.contains("songlens_stage_work_seconds_count{stage=\"storing\"}"));
  }

  @Test
  void everyFigureOfTheDashboardIsThere() throws Exception {
    client.await(client.ordered(Order.ofOnePhoto()), "done");
    languageModels.ended("stub-2", CallListener.Outcome.FAILED);
    languageModels.paid("stub-2", 1, 1, 0.0);
    String dashboard = Files.readString(Path.of("../deploy/grafana.json"));
    String told = client.get("/actuator/prometheus").body();

    List<String> figures =
        Pattern.compile("(songlens|http_server|jvm|hikaricp)_[a-z_]+")
            .matcher(dashboard)
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();

    assertThat(figures).hasSizeGreaterThan(8);
    assertThat(figures)
        .allSatisfy(figure -> assertThat(told).containsPattern("(?m)^" + figure + "[{ ]"));
  }

  @Test
  void aClusterIsToldWhetherItIsAliveAndReady() {
    assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  private double live(String what) {
    return gauge("songlens_" + what + "{queue=\"live\"}");
  }

  private double gauge(String name) {
    List<String> lines = Arrays.asList(client.get("/actuator/prometheus").body().split("\n"));
    return lines.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is missing in " + lines));
  }
}
