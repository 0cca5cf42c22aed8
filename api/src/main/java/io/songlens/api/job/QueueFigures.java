package io.songlens.api.job;

import io.songlens.api.generation.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How full the queues are and what became of songs lately, by all processes of the service. */
@Repository
class QueueFigures {
  private static final Duration LATELY = Duration.ofHours(1);

  /** Length of song whose stages are told. */
  private static final double SONG_SECONDS = 180;

  private final JdbcClient db;
  private final StageAverages averages;
  private final Clock clock;

  QueueFigures(JdbcClient db, StageAverages averages, Clock clock) {
    this.db = db;
    this.averages = averages;
    this.clock = clock;
  }

  /**
   * The figures of a moment. What is zero is left out of the maps.
   *
   * @param waiting songs that wait, by queue
   * @param working songs that are being made, by queue
   * @param oldestSeconds for how long the oldest of those that wait has been there, by queue
   * @param finished how many songs ended in a state within the last hour
   * @param stageSeconds how long a stage took lately
   */
  record Snapshot(
      Map<Lane, Integer> waiting,
      Map<Lane, Integer> working,
      Map<Lane, Double> oldestSeconds,
      Map<SongState, Integer> finished,
      Map<Stage, Double> stageSeconds) {}

  Snapshot now() {
    Instant now = clock.instant();
    Map<Lane, Integer> waiting = new EnumMap<>(Lane.class);
    Map<Lane, Integer> working = new EnumMap<>(Lane.class);
    Map<Lane, Double> oldest = new EnumMap<>(Lane.class);
    db.sql(
            "select lane, state, count(*) as songs, min(created_at) as oldest from songs"
                + " where state not in ('done', 'failed', 'cancelled') group by lane, state")
        .query(
            row -> {
              Lane lane = Lane.ofWord(row.getString("lane")).orElseThrow();
              int songs = row.getInt("songs");
              if (SongState.ofWord(row.getString("state")) == SongState.QUEUED) {
                Instant since = row.getObject("oldest", OffsetDateTime.class).toInstant();
                waiting.put(lane, songs);
                oldest.put(lane, Math.max(0, Duration.between(since, now).toMillis() / 1000.0));
              } else {
                working.merge(lane, songs, Integer::sum);
              }
            });
    return new Snapshot(waiting, working, oldest, finished(now), averages.of(SONG_SECONDS));
  }

  private Map<SongState, Integer> finished(Instant now) {
    Map<SongState, Integer> finished = new EnumMap<>(SongState.class);
    db.sql(
            "select state, count(*) as songs from songs"
                + " where state in ('done', 'failed') and finished_at > :since group by state")
        .param("since", now.minus(LATELY).atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              finished.put(SongState.ofWord(row.getString("state")), row.getInt("songs"));
            });
    return finished;
  }
}
