package io.songlens.api.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the table {@code deletions}. */
@Repository
public class Deletions {
  private final JdbcClient db;
  private final Clock clock;

  public Deletions(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Notes what has just been deleted. */
  void note(String songId, Deletion.Why why, int photos, int results, int files) {
    db.sql(
            "insert into deletions (id, song_id, tenant, at, why, photos, results, files)"
                + " values (:id, :song, coalesce((select tenant from songs where id = :song),"
                + " (select max(tenant) from deletions where song_id = :song)),"
                + " :now, :why, :photos, :results, :files)")
        .param("id", UUID.randomUUID().toString())
        .param("song", songId)
        .param("now", now())
        .param("why", why.word())
        .param("photos", photos)
        .param("results", results)
        .param("files", files)
        .update();
  }

  /** What was deleted of a song of an account, the earliest first. */
  public List<Deletion> of(String tenant, String songId) {
    return db.sql(
            "select * from deletions where song_id = :song and tenant = :tenant order by at, id")
        .param("song", songId)
        .param("tenant", tenant)
        .query(Deletions::deletion)
        .list();
  }

  /** Forgets those that are older, but none of a song that is still there. */
  public void forget(Duration age) {
    db.sql(
            "delete from deletions where at < :limit"
                + " and not exists (select 1 from songs s where s.id = song_id)")
        .param("limit", now().minus(age))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Deletion deletion(ResultSet row, int number) throws SQLException {
    return new Deletion(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Deletion.Why.ofWord(row.getString("why")),
        row.getInt("photos"),
        row.getInt("results"),
        row.getInt("files"));
  }
}
