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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
   * @throws DuplicateKeyException if another song of the account has the idempotency key
   */
  public void add(NewSong song) {
    db.sql(
            "insert into songs (id, state, percent, photos, options, lane, tenant, artifacts,"
                + " attempt, idempotency_key, request_hash, search_text, created_at, updated_at)"
                + " values (:id, 'queued', 0, :photos, :options, :lane, :tenant, '[]', 0, :key,"
                + " :hash, :search, :now, :now)")
        .param("id", song.id())
        .param("photos", song.photos())
        .param("options", json.writeValueAsString(song.options()))
        .param("lane", song.lane().word())
        .param("tenant", song.tenant())
        .param("key", song.idempotencyKey())
        .param("hash", song.requestHash())
        .param("search", SearchText.of(song.options(), null, ""))
        .param("now", now())
        .update();
  }

  /** Those songs of these ids that there are. */
  public List<Song> findAll(Collection<String> ids) {
    return db.sql("select * from songs where id in (:ids)")
        .param("ids", ids)
        .query(this::song)
        .list();
  }

  /** The song of that id. */
  public Optional<Song> find(String id) {
    return db.sql("select * from songs where id = :id")
        .param("id", id)
        .query(this::song)
        .optional();
  }

  /** The song that an account ordered with that key. */
  public Optional<Song> findByIdempotencyKey(String tenant, String key) {
    return db.sql("select * from songs where tenant = :tenant and idempotency_key = :key")
        .param("tenant", tenant)
        .param("key", key)
        .query(this::song)
        .optional();
  }

  /** An account's youngest songs first, as {@link #recent(String, int, String, List)} has them. */
  public List<Song> recent(String tenant, int limit, @Nullable String after) {
    return recent(tenant, limit, after, List.of());
  }

  /**
   * An account's youngest songs first, without cancelled ones.
   *
   * @param after list only what is older than this song of the account; null for all
   * @param words list only songs by whose words all of these are found, as {@link SearchText#words}
   *     has them
   */
  public List<Song> recent(String tenant, int limit, @Nullable String after, List<String> words) {
    String older =
        after == null
            ? ""
            : " and (created_at, id) < (select created_at, id from songs"
                + " where id = :after and tenant = :tenant)";
    Map<String, Object> patterns = new HashMap<>();
    StringBuilder found = new StringBuilder();
    for (String word : words) {
      String name = "word" + patterns.size();
      patterns.put(name, SearchText.pattern(word));
      found.append(" and search_text like :").append(name).append(" escape '!'");
    }
    return db.sql(
            "select * from songs where tenant = :tenant and state <> 'cancelled'"
                + older
                + found
                + " order by created_at desc, id desc limit :limit")
        .param("tenant", tenant)
        .param("limit", limit)
        .param("after", after)
        .params(patterns)
        .query(this::song)
        .list();
  }

  /** An account's youngest songs in a lane since a time first, without cancelled ones. */
  public List<Song> since(Instant start, Lane lane, String tenant, int limit) {
    return db.sql(
            "select * from songs where tenant = :tenant and state <> 'cancelled'"
                + " and lane = :lane and created_at >= :since"
                + " order by created_at desc, id desc limit :limit")
        .param("tenant", tenant)
        .param("lane", lane.word())
        .param("since", start.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(this::song)
        .list();
  }

  /** How many songs of a lane are not finished. */
  public int countUnfinished(Lane lane) {
    return db.sql(
            "select count(*) from songs"
                + " where lane = :lane and state not in ('done', 'failed', 'cancelled')")
        .param("lane", lane.word())
        .query(Integer.class)
        .single();
  }

  /** How many songs of a lane are being made. */
  int countWorking(Lane lane) {
    return db.sql("select count(*) from songs where lane = :lane and state in (:working)")
        .param("lane", lane.word())
        .param("working", words(SongState.QUEUED.predecessors()))
        .query(Integer.class)
        .single();
  }

  /** Which places songs have among those that wait in a lane, from 1, as {@link FairOrder} has. */
  Map<String, Integer> places(Lane lane, Collection<String> ids) {
    Map<String, Integer> places = new HashMap<>();
    db.sql(
            "select id, place from (select id, row_number() over"
                + " (order by turn, served_at nulls first, created_at, id) as place"
                + " from (select s.id, s.created_at, u.served_at, row_number() over"
                + " (partition by s.tenant order by s.created_at, s.id) as turn"
                + " from songs s left join turns u on u.lane = s.lane and u.tenant = s.tenant"
                + " where s.lane = :lane and s.state = 'queued') waiting) places"
                + " where id in (:ids)")
        .param("lane", lane.word())
        .param("ids", ids)
        .query(
            row -> {
              places.put(row.getString("id"), row.getInt("place"));
            });
    return places;
  }

  /**
   * Gives the song to a worker, from whatever a dead one left.
   *
   * @return the song with its new attempt; empty if it is gone or final
   */
  public Optional<Song> begin(String id) {
    int begun =
        db.sql(
                "update songs set stage = null, percent = 0, attempt = attempt + 1,"
                    + " deaths = deaths + case when state in (:working) then 1 else 0 end,"
                    + " begun_at = coalesce(begun_at, :now), started_at = :now, updated_at = :now,"
                    + " state = :to"
                    + " where id = :id and (state in (:working) or state in (:from))")
            .param("working", words(SongState.QUEUED.predecessors()))
            .param("from", words(SongState.ANALYSING.predecessors()))
            .param("to", SongState.ANALYSING.word())
            .param("now", now())
            .param("id", id)
            .update();
    Optional<Song> song = begun == 0 ? Optional.empty() : find(id);
    song.ifPresent(this::noteTurn);
    return song;
  }

  /**
   * Notes that it got further for good: deaths before that do not count any more. False if the song
   * is no longer this attempt's.
   */
  public boolean gotFurther(Song song) {
    return db.sql(
                "update songs set deaths = 0"
                    + " where id = :id and attempt = :attempt and state in (:working)")
            .param("id", song.id())
            .param("attempt", song.attempt())
            .param("working", words(SongState.QUEUED.predecessors()))
            .update()
        > 0;
  }

  /** Notes that somebody was served in a lane. */
  private void noteTurn(Song song) {
    db.sql(
            "insert into turns (lane, tenant, served_at) values (:lane, :tenant, :now)"
                + " on conflict do nothing")
        .param("lane", song.lane().word())
        .param("tenant", song.tenant())
        .param("now", now())
        .update();
    db.sql("update turns set served_at = :now where lane = :lane and tenant = :tenant")
        .param("lane", song.lane().word())
        .param("tenant", song.tenant())
        .param("now", now())
        .update();
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
                "percent = 100, message = null, summary = :summary, artifacts = :artifacts,"
                    + " finished_at = :now,")
            .param("summary", json.writeValueAsString(summary))
            .param("artifacts", json.writeValueAsString(artifacts))
            .update()
        > 0;
  }

  /** Adds a file to a finished song. False if it is gone. */
  public boolean addArtifact(String id, String artifact) {
    while (true) { // another process may add another file at the same time
      Optional<Song> song = find(id).filter(found -> found.state() == SongState.DONE);
      if (song.isEmpty()) {
        return false;
      }
      List<String> before = song.get().artifacts();
      if (before.contains(artifact) || exchangeArtifacts(id, before, with(before, artifact))) {
        return true;
      }
    }
  }

  private boolean exchangeArtifacts(String id, List<String> before, List<String> after) {
    return db.sql(
                "update songs set artifacts = :after, updated_at = :now"
                    + " where id = :id and state = 'done' and artifacts = :before")
            .param("after", json.writeValueAsString(after))
            .param("before", json.writeValueAsString(before))
            .param("now", now())
            .param("id", id)
            .update()
        > 0;
  }

  private static List<String> with(List<String> artifacts, String another) {
    List<String> more = new ArrayList<>(artifacts);
    more.add(another);
    return more;
  }

  /** Gives it up. False if the song is no longer this attempt's. */
  public boolean fail(Song song, String code, String message) {
    return moveOwn(
                song,
                SongState.FAILED,
                "error_code = :code, message = :message, finished_at = :now,")
            .param("code", code)
            .param("message", message)
            .update()
        > 0;
  }

  /** Hands it back as it is. False if the song is no longer this attempt's. */
  public boolean handBack(Song song, String message) {
    return requeue(song, message, "");
  }

  /** Lets it wait for another try after a fault. False if the song is no longer this attempt's. */
  public boolean retry(Song song, String message) {
    return requeue(song, message, "failures = failures + 1,");
  }

  private boolean requeue(Song song, String message, String changes) {
    return moveOwn(song, SongState.QUEUED, changes + " message = :message,")
            .param("message", message)
            .update()
        > 0;
  }

  /** Marks it as no longer wanted, and why. False if it is gone, or marked already. */
  public boolean cancel(String id, Deletion.Why why) {
    return move(id, SongState.CANCELLED, "idempotency_key = null, unwanted = :unwanted,")
            .param("unwanted", why.word())
            .update()
        > 0;
  }

  /** Why a song is no longer wanted; a leftover where nobody said so. */
  Deletion.Why whyUnwanted(String id) {
    return db.sql("select unwanted from songs where id = :id and unwanted is not null")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(Deletion.Why::ofWord)
        .orElse(Deletion.Why.LEFTOVER);
  }

  /** Deletes the row. */
  public void delete(String id) {
    db.sql("delete from songs where id = :id").param("id", id).update();
  }

  /** Songs that were made from a song by changing it, directly or not. */
  List<String> revisionsOf(String id) {
    return db.sql("select song_id from revisions where root_id = :id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  /** Songs whose deletion was cut off, and any that wait without a task. */
  public List<String> abandoned(Duration olderThan) {
    return db.sql(
            "select id from songs s where state not in ('done', 'failed') and created_at < :limit"
                + " and not exists (select 1 from scheduled_tasks t"
                + " where t.task_instance = s.id)")
        .param("limit", now().minus(olderThan))
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
        .param("from", words(to.predecessors()))
        .param("now", now())
        .param("id", id);
  }

  private static List<String> words(List<SongState> states) {
    return states.stream().map(SongState::word).toList();
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
        Lane.ofWord(row.getString("lane")).orElseThrow(),
        row.getString("tenant"),
        summary == null ? null : json.readValue(summary, SongSummary.class),
        Arrays.asList(json.readValue(row.getString("artifacts"), String[].class)),
        row.getString("error_code"),
        row.getString("message"),
        row.getInt("attempt"),
        row.getInt("failures"),
        row.getInt("deaths"),
        row.getString("request_hash"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("begun_at", OffsetDateTime.class)),
        instant(row.getObject("started_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
