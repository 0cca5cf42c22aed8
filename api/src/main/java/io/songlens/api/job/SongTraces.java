package io.songlens.api.job;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the table {@code traces}: by which request a song was ordered. A song is made later,
 * and maybe elsewhere, but belongs to the same trace.
 */
@Component
class SongTraces {
  private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-0([01])");

  private static final Logger LOG = LoggerFactory.getLogger(SongTraces.class);

  private final JdbcClient db;
  private final Tracer tracer;

  SongTraces(JdbcClient db, Tracer tracer) {
    this.db = db;
    this.tracer = tracer;
  }

  /** Notes that a song is ordered by the request that this thread answers, if it is traced. */
  void note(String songId) {
    Span request = tracer.currentSpan();
    if (request == null || request.isNoop()) {
      return;
    }
    TraceContext context = request.context();
    db.sql(
            "insert into traces (song_id, parent) values (:song, :parent)"
                + " on conflict do nothing")
        .param("song", songId)
        .param("parent", parent(context))
        .update();
  }

  private static String parent(TraceContext context) {
    boolean sampled = Boolean.TRUE.equals(context.sampled());
    return "00-" + context.traceId() + "-" + context.spanId() + (sampled ? "-01" : "-00");
  }

  /** A span of the making of a song, which follows its order where that is known. */
  Span begin(Song song) {
    Span.Builder builder =
        tracer
            .spanBuilder()
            .name("song")
            .tag("song", song.id())
            .tag("queue", song.lane().word())
            .tag("attempt", song.attempt());
    order(song.id()).ifPresentOrElse(builder::setParent, builder::setNoParent);
    return builder.start();
  }

  /** A span of a part of the work that another one stands for. */
  Span within(Span whole, String name) {
    return tracer.spanBuilder().name(name).setParent(whole.context()).start();
  }

  /** Lets what this thread logs tell the trace, until the scope is closed. */
  Tracer.SpanInScope enter(Span span) {
    return tracer.withSpan(span);
  }

  /** The song goes on without its trace if the database is away. */
  private Optional<TraceContext> order(String songId) {
    if (tracer == Tracer.NOOP) {
      return Optional.empty();
    }
    try {
      return db.sql("select parent from traces where song_id = :song")
          .param("song", songId)
          .query(String.class)
          .optional()
          .flatMap(this::context);
    } catch (DataAccessException e) {
      LOG.warn("By which request song {} was ordered cannot be read", songId, e);
      return Optional.empty();
    }
  }

  private Optional<TraceContext> context(String parent) {
    Matcher parts = PARENT.matcher(parent);
    return parts.matches()
        ? Optional.of(
            tracer
                .traceContextBuilder()
                .traceId(parts.group(1))
                .spanId(parts.group(2))
                .sampled(parts.group(3).equals("1"))
                .build())
        : Optional.empty();
  }
}
