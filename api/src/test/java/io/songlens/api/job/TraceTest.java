package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.songlens.api.SonglensApplication;
import io.songlens.api.support.Client;
import io.songlens.api.support.FakeGeneration;
import io.songlens.api.support.Order;
import io.songlens.api.support.TraceReceiver;
import io.songlens.api.support.TraceReceiver.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class TraceTest {
  private static final String CALLERS_TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLERS_SPAN = "b7ad6b7169203331";

  @Test
  void aSongsTraceGoesFromTheRequestThroughItsStages(@TempDir Path data) {
    Logger logger = (Logger) LoggerFactory.getLogger(SongWorker.class);
    Level level = logger.getLevel();
    ListAppender<ILoggingEvent> lines = new Lines();
    lines.start();
    try (TraceReceiver receiver = new TraceReceiver();
        ConfigurableApplicationContext context =
            new SpringApplication(SonglensApplication.class, FakeGeneration.class)
                .run(
                    "--server.port=0",
                    "--songlens.generator=tiny",
                    "--songlens.data=" + data,
                    "--songlens.traces.endpoint=" + receiver.url(),
                    "--management.opentelemetry.tracing.export.schedule-delay=100ms")) {
      logger.setLevel(Level.INFO);
      logger.addAppender(lines);
      Client client =
          new Client(
              context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      String id =
          Client.json(
                  client.order(
                      Order.ofOnePhoto(),
                      "traceparent",
                      "00-" + CALLERS_TRACE + "-" + CALLERS_SPAN + "-01"))
              .path("id")
              .asString();
      client.await(id, "done");

      List<Span> spans =
          Client.await(
              "the song's span",
              receiver::spans,
              now -> now.stream().anyMatch(span -> span.name().equals("song")));
      Span song = named("song", spans);
      Span request = named("http post /v1/songs", spans);
      assertThat(request.trace()).isEqualTo(CALLERS_TRACE);
      assertThat(request.parent()).isEqualTo(CALLERS_SPAN);
      assertThat(song.trace()).isEqualTo(CALLERS_TRACE);
      assertThat(song.parent()).isEqualTo(request.id());
      assertThat(song.attributes()).containsEntry("song", id).containsEntry("queue", "normal");
      assertThat(spans)
          .filteredOn(span -> span.parent().equals(song.id()))
          .extracting(Span::name)
          .contains("analysing", "composing", "storing");
      assertThat(lines.list)
          .filteredOn(line -> line.getFormattedMessage().equals("Song " + id + " is done"))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.getMDCPropertyMap())
                      .containsEntry("traceId", CALLERS_TRACE)
                      .containsEntry("song", id));
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(level);
    }
  }

  /** Keeps what else a line tells, which belongs to the thread that writes it. */
  private static final class Lines extends ListAppender<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent line) {
      line.prepareForDeferredProcessing();
      super.append(line);
    }
  }

  private static Span named(String name, List<Span> spans) {
    assertThat(spans).extracting(Span::name).contains(name);
    return spans.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }
}
