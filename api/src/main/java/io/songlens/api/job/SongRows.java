package io.songlens.api.job;

import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the table {@code songs}. Every change of state keeps to {@link SongState}. */
@Repository
public class SongRows {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  public SongRows(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds a song that waits.
   *
   * @throws DuplicateKeyException if another song has the idempotency key
   */
  public void add(
      String id,
      int photos,
      SongOptions options,
      @Nullable String idempotencyKey,
      String requestHash) {
    db.sql(
            "insert into songs (id, state, percent, photos, options, artifacts, attempt,"
                + " idempotency_key, request_hash, created_at, updated_at)"
                + " values (:id, 'queued', 0, :photos, :options, '[]', 0, :key, :hash, :now, :now)")
        .param("id", id)
        .param("photos", photos)
        .param("options", json.writeValueAsString(options))
        .param("key", idempotencyKey)
        .param("hash", requestHash)
        .param("now", now())
        .update();
  }

  /** The song of that id. */
  public Optional<Song> find(String id) {
    return db.sql("select * from songs where id = :id")
        .param("id", id)
        .query(this::song)
        .optional();
  }

  /** The song that was ordered with that key. */
  public Optional<Song> findByIdempotencyKey(String key) {
    return db.sql("select * from songs where idempotency_key = :key")
        .param("key", key)
        .query(this::song)
        .optional();
  }

  /**
   * The youngest songs first, without cancelled ones.
   *
   * @param after list only what is older than this song; null for all
   */
  public List<Song> recent(int limit, @Nullable String after) {
    String older =
        after == null
            ? ""
            : " and (created_at, id) < (select created_at, id from songs where id = :after)";
    return db.sql(
            "select * from songs where state <> 'cancelled'"
                + older
                + " order by created_at desc, id desc limit :limit")
        .param("limit", limit)
        .param("after", after)
        .query(this::song)
        .list();
  }

  /** How many songs are not finished. */
  public int countUnfinished() {
    return db.sql("select count(*) from songs where state not in ('done', 'failed', 'cancelled')")
        .query(Integer.class)
        .single();
  }

  /**
   * Gives the song to a worker, from whatever a dead one left.
   *
   * @return the song with its new attempt; empty if it is gone or final
   */
  @Transactional
  public Optional<Song> begin(String id) {
    move(id, SongState.QUEUED, "").update();
    int begun =
        move(id, SongState.ANALYSING, "stage = null, percent = 0, attempt = attempt + 1,").update();
    if (begun == 0) {
      return Optional.empty();
    }
    db.sql("update songs set started_at = updated_at where id = :id").param("id", id).update();
    return find(id);
  }

  /** Says how far it is. False if the song is no longer this attempt's. */
  public boolean progress(Song song, Stage stage, double percent) {
    return moveOwn(song, SongState.of(stage), "stage = :stage, percent = :percent,")
            .param("stage", SongState.of(stage).word())
            .param("percent", percent)
            .update()
        > 0;
  }

  /** Says that its opening can be heard. False if the song is no longer this attempt's. */
  public boolean offerOpening(Song song, String artifact) {
    return moveOwn(song, SongState.RENDERING, "artifacts = :artifacts,")
            .param("artifacts", json.writeValueAsString(List.of(artifact)))
            .update()
        > 0;
  }

  /** Finishes it. False if the song is no longer this attempt's. */
  public boolean finish(Song song, SongSummary summary, List<String> artifacts) {
    return moveOwn(
                song,
                SongState.DONE,
                "percent = 100, message = null, summary = :summary, artifacts = :artifacts,")
            .param("summary", json.writeValueAsString(summary))
            .param("artifacts", json.writeValueAsString(artifacts))
            .update()
        > 0;
  }

  /** Adds a file to a finished song. False if it is gone. */
  @Transactional
  public boolean addArtifact(String id, String artifact) {
    Optional<Song> song = find(id).filter(found -> found.state() == SongState.DONE);
    if (song.isEmpty()) {
      return false;
    }
    List<String> artifacts = new ArrayList<>(song.get().artifacts());
    if (!artifacts.contains(artifact)) {
      artifacts.add(artifact);
    }
    return db.sql(
                "update songs set artifacts = :artifacts, updated_at = :now"
                    + " where id = :id and state = 'done'")
            .param("artifacts", json.writeValueAsString(artifacts))
            .param("now", now())
            .param("id", id)
            .update()
        > 0;
  }

  /** Gives it up. False if the song is no longer this attempt's. */
  public boolean fail(Song song, String code, String message) {
    return moveOwn(song, SongState.FAILED, "error_code = :code, message = :message,")
            .param("code", code)
            .param("message", message)
            .update()
        > 0;
  }

  /**
   * Lets it wait for another attempt.
   *
   * @param counts whether this attempt counts as a failed one
   */
  public boolean requeue(Song song, String message, boolean counts) {
    String refund = counts ? "" : "attempt = attempt - 1,";
    return moveOwn(song, SongState.QUEUED, refund + "message = :message,")
            .param("message", message)
            .update()
        > 0;
  }

  /** Marks it as no longer wanted. False if it is gone or final. */
  public boolean cancel(String id) {
    return move(id, SongState.CANCELLED, "idempotency_key = null,").update() > 0;
  }

  /** Deletes the row. */
  public void delete(String id) {
    db.sql("delete from songs where id = :id").param("id", id).update();
  }

  /** Songs whose order was cut off before it was confirmed: unfinished, and no task for them. */
  public List<String> abandoned(Duration olderThan) {
    return db.sql(
            "select id from songs s where state not in ('done', 'failed') and created_at < :limit"
                + " and not exists (select 1 from scheduled_tasks t"
                + " where t.task_name = :task and t.task_instance = s.id)")
        .param("limit", now().minus(olderThan))
        .param("task", SongTask.NAME)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec moveOwn(Song song, SongState to, String changes) {
    return moveWhere(song.id(), to, changes, " and attempt = :attempt")
        .param("attempt", song.attempt());
  }

  private JdbcClient.StatementSpec move(String id, SongState to, String changes) {
    return moveWhere(id, to, changes, "");
  }

  private JdbcClient.StatementSpec moveWhere(
      String id, SongState to, String changes, String condition) {
    return db.sql(
            "update songs set "
                + changes
                + " state = :to, updated_at = :now where id = :id and state in (:from)"
                + condition)
        .param("to", to.word())
        .param("from", to.predecessors().stream().map(SongState::word).toList())
        .param("now", now())
        .param("id", id);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Song song(ResultSet row, int number) throws SQLException {
    String stage = row.getString("stage");
    String summary = row.getString("summary");
    return new Song(
        row.getString("id"),
        SongState.ofWord(row.getString("state")),
        stage == null ? null : Stage.valueOf(SongState.ofWord(stage).name()),
        row.getDouble("percent"),
        row.getInt("photos"),
        json.readValue(row.getString("options"), SongOptions.class),
        summary == null ? null : json.readValue(summary, SongSummary.class),
        Arrays.asList(json.readValue(row.getString("artifacts"), String[].class)),
        row.getString("error_code"),
        row.getString("message"),
        row.getInt("attempt"),
        row.getString("request_hash"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("started_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
