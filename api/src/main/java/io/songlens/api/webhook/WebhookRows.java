package io.songlens.api.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the table {@code webhooks}. One is there until its message is delivered. */
@Repository
class WebhookRows {
  private final JdbcClient db;
  private final Clock clock;

  WebhookRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Whom to tell of a song that is there already. */
  void add(String id, String songId, String url, String host, String base) {
    db.sql(
            "insert into webhooks (id, song_id, tenant, url, host, base, tries)"
                + " values (:id, :song, (select tenant from songs where id = :song), :url, :host,"
                + " :base, 0)")
        .param("id", id)
        .param("song", songId)
        .param("url", url)
        .param("host", host)
        .param("base", base)
        .update();
  }

  /** Makes what is to be told of songs that have ended due. */
  void noteEnds() {
    db.sql(
            "update webhooks set due_at = :now, ended_at = :now,"
                + " state = coalesce((select s.state from songs s"
                + " where s.id = webhooks.song_id and s.state <> 'cancelled'), 'deleted'),"
                + " code = (select s.error_code from songs s"
                + " where s.id = webhooks.song_id and s.state = 'failed'),"
                + " message = (select s.message from songs s"
                + " where s.id = webhooks.song_id and s.state = 'failed')"
                + " where due_at is null and not exists (select 1 from songs s where"
                + " s.id = webhooks.song_id and s.state not in ('done', 'failed', 'cancelled'))")
        .param("now", now())
        .update();
  }

  /**
   * What is to be told now, the longest due first.
   *
   * @param limit how many at most
   * @param perHost how many at most to one host, so that a slow one keeps no other waiting
   */
  List<Webhook> due(int limit, int perHost) {
    return db.sql(
            "select * from (select w.*, row_number() over (partition by host order by due_at, id)"
                + " as place from webhooks w where due_at <= :now) placed"
                + " where place <= :perHost order by due_at, id limit :limit")
        .param("now", now())
        .param("perHost", perHost)
        .param("limit", limit)
        .query(WebhookRows::webhook)
        .list();
  }

  /** Lets it be tried again later. */
  void postpone(Webhook webhook, Duration pause) {
    db.sql("update webhooks set tries = tries + 1, due_at = :due where id = :id")
        .param("due", now().plus(pause))
        .param("id", webhook.id())
        .update();
  }

  /** Forgets what is delivered or given up. */
  void remove(Webhook webhook) {
    db.sql("delete from webhooks where id = :id").param("id", webhook.id()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Webhook webhook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getString("id"),
        row.getString("song_id"),
        row.getString("tenant"),
        row.getString("url"),
        row.getString("host"),
        row.getString("base"),
        row.getString("state"),
        row.getString("code"),
        row.getString("message"),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"));
  }
}
