package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class QueueMetricsTest extends ServiceTest {
  QueueMetricsTest(ApplicationContext context) {
    super(context);
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
  void everyFigureOfTheDashboardIsThere() throws Exception {
    client.await(client.ordered(Order.ofOnePhoto()), "done");
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
