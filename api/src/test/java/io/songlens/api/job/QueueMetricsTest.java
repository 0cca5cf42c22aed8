package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import java.util.Arrays;
import java.util.List;
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
    assertThat(gauge("songlens_songs_waiting{queue=\"live\"}")).isZero();
    assertThat(gauge("songlens_songs_oldest_seconds{queue=\"live\"}")).isZero();
    assertThat(gauge("songlens_stage_seconds{stage=\"rendering\"}")).isNotNegative();
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
