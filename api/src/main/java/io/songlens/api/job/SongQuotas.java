package io.songlens.api.job;

import io.songlens.api.access.Quota;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets no account order more than its quota, however many orders come at once, and wherever. */
@Component
public class SongQuotas {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public SongQuotas(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What became of an order. */
  public sealed interface Outcome {
    /** It is within the quota, and done. */
    record Within() implements Outcome {}

    /** Today's songs are used up. */
    record DayUsedUp(int songsPerDay, Instant freeAt) implements Outcome {}

    /** Too many songs are not finished. */
    record TooManyWaiting(int mostWaiting) implements Outcome {}
  }

  /**
   * Places an order if the account's quota has room for it; else does nothing. If placing it fails,
   * it counts for nothing. One without a quota counts too: other keys of the account may have one.
   *
   * @param order adds the song's row; what it throws is thrown on
   */
  public Outcome place(String tenant, Quota quota, Runnable order) {
    while (true) { // its row may be forgotten in that very moment
      meet(tenant);
      Optional<Outcome> outcome =
          transaction.execute(status -> placeAlone(tenant, quota, order, status));
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  /**
   * One order of an account at a time: the first change locks its row until the transaction ends.
   *
   * @return empty if there is no row
   */
  private Optional<Outcome> placeAlone(
      String tenant, Quota quota, Runnable order, TransactionStatus status) {
    if (!countOneMore(tenant)) {
      return Optional.empty();
    }
    int today = countToday(tenant);
    Integer perDay = quota.songsPerDay();
    if (perDay != null && today > perDay) {
      status.setRollbackOnly();
      return Optional.of(new Outcome.DayUsedUp(perDay, midnight()));
    }
    Integer waiting = quota.mostWaiting();
    if (waiting != null && countUnfinished(tenant) >= waiting) {
      status.setRollbackOnly();
      return Optional.of(new Outcome.TooManyWaiting(waiting));
    }
    order.run();
    return Optional.of(new Outcome.Within());
  }

  /** An order that was placed came to nothing, by no fault of whoever ordered. */
  public void giveBack(String tenant) {
    db.sql(
            "update tenant_usage set songs = songs - 1"
                + " where tenant = :tenant and on_day = :today and songs > 0")
        .param("tenant", tenant)
        .param("today", today())
        .update();
  }

  private void meet(String tenant) {
    db.sql(
            "insert into tenant_usage (tenant, on_day, songs) values (:tenant, :today, 0)"
                + " on conflict do nothing")
        .param("tenant", tenant)
        .param("today", today())
        .update();
  }

  /** Forgets what accounts ordered on days before yesterday: it counts for nothing any more. */
  void forgetPastDays() {
    db.sql("delete from tenant_usage where on_day < :yesterday")
        .param("yesterday", today().minusDays(1))
        .update();
  }

  private boolean countOneMore(String tenant) {
    return db.sql(
                "update tenant_usage set songs = 1 + case when on_day = :today then songs else 0"
                    + " end, on_day = :today where tenant = :tenant")
            .param("today", today())
            .param("tenant", tenant)
            .update()
        > 0;
  }

  private int countToday(String tenant) {
    return db.sql("select songs from tenant_usage where tenant = :tenant")
        .param("tenant", tenant)
        .query(Integer.class)
        .single();
  }

  private int countUnfinished(String tenant) {
    return db.sql(
            "select count(*) from songs"
                + " where tenant = :tenant and state not in ('done', 'failed', 'cancelled')")
        .param("tenant", tenant)
        .query(Integer.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant midnight() {
    return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
