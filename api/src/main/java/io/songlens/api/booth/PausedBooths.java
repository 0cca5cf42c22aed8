package io.songlens.api.booth;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the table {@code paused_booths}: the accounts whose booths are paused. */
@ConditionalOnWebApplication
@Repository
class PausedBooths {
  private final JdbcClient db;
  private final Clock clock;

  PausedBooths(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  boolean contains(String tenant) {
    return db.sql("select count(*) from paused_booths where tenant = :tenant")
            .param("tenant", tenant)
            .query(Integer.class)
            .single()
        > 0;
  }

  void add(String tenant) {
    db.sql(
            "insert into paused_booths (tenant, since) values (:tenant, :now)"
                + " on conflict do nothing")
        .param("tenant", tenant)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(String tenant) {
    db.sql("delete from paused_booths where tenant = :tenant").param("tenant", tenant).update();
  }
}
