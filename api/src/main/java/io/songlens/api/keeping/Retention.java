package io.songlens.api.keeping;

import io.songlens.api.config.RetentionSettings;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.job.Chore;
import io.songlens.api.job.Deletion;
import io.songlens.api.job.Deletions;
import io.songlens.api.job.Lane;
import io.songlens.api.job.SongQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes songs, and receipts of their deletion, that have been kept as long as was wished. */
@Component
class Retention implements Chore {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final JdbcClient db;
  private final SongQueue queue;
  private final Deletions deletions;
  private final Clock clock;
  private final RetentionSettings settings;

  Retention(
      JdbcClient db,
      SongQueue queue,
      Deletions deletions,
      Clock clock,
      SonglensProperties properties) {
    this.db = db;
    this.queue = queue;
    this.deletions = deletions;
    this.clock = clock;
    this.settings = properties.retention();
  }

  /** A song that has ended. */
  private record Ended(String id, Lane lane) {}

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    Duration songs = settings.songs();
    if (songs != null) {
      deleteEndedBefore(clock.instant().minus(songs), mustStop);
    }
    deletions.forget(settings.receipts());
  }

  private void deleteEndedBefore(Instant limit, BooleanSupplier mustStop) {
    List<Ended> old = List.of();
    do {
      for (Ended song : old) {
        queue.remove(song.id(), song.lane(), Deletion.Why.RETENTION);
        LOG.info("Song {} was kept long enough and is deleted", song.id());
      }
      old = endedBefore(limit);
    } while (!old.isEmpty() && !mustStop.getAsBoolean());
  }

  private List<Ended> endedBefore(Instant limit) {
    return db.sql(
            "select id, lane from songs where state in ('done', 'failed')"
                + " and finished_at < :limit and not exists (select 1 from revisions r"
                + " join songs s on s.id = r.song_id where r.root_id = songs.id"
                + " and (s.finished_at is null or s.finished_at >= :limit)) order by finished_at limit :most")
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .param("most", AT_ONCE)
        .query(
            (row, number) ->
                new Ended(row.getString("id"), Lane.ofWord(row.getString("lane")).orElseThrow()))
        .list();
  }
}
