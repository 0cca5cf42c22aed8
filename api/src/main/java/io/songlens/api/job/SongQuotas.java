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
   * Places an order if the account's quota has room for all of its songs; else does nothing. All
   * that placing it writes into the database comes about together; if it fails, it counts for
   * nothing. An order without a quota counts too: other keys of the account may have one.
   *
   * @param songs how many it adds
   * @param order adds them; what it throws is thrown on
   */
  public Outcome place(String tenant, Quota quota, int songs, Runnable order) {
    while (true) { // its row may be forgotten in that very moment
      meet(tenant);
      Optional<Outcome> outcome =
          transaction.execute(status -> placeAlone(tenant, quota, songs, order, status));
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  /** What would become of an order of so many songs now. */
  public Outcome look(String tenant, Quota quota, int songs) {
    return judge(tenant, quota, countToday(tenant) + songs, songs);
  }

  /**
   * @param today the account's songs of this day, these among them
   */
  private Outcome judge(String tenant, Quota quota, int today, int songs) {
    Integer perDay = quota.songsPerDay();
    if (perDay != null && today > perDay) {
      return new Outcome.DayUsedUp(perDay, midnight());
    }
    Integer waiting = quota.mostWaiting();
    if (waiting != null && countUnfinished(tenant) + songs > waiting) {
      return new Outcome.TooManyWaiting(waiting);
    }
    return new Outcome.Within();
  }

  /**
   * One order of an account at a time: the first change locks its row until the transaction ends.
   *
   * @return empty if there is no row
   */
  private Optional<Outcome> placeAlone(
      String tenant, Quota quota, int songs, Runnable order, TransactionStatus status) {
    if (!count(tenant, songs)) {
      return Optional.empty();
    }
    Outcome outcome = judge(tenant, quota, countToday(tenant), songs);
    if (outcome instanceof Outcome.Within) {
      order.run();
    } else {
      status.setRollbackOnly();
    }
    return Optional.of(outcome);
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

  private boolean count(String tenant, int songs) {
    return db.sql(
                "update tenant_usage set songs = :more + case when on_day = :today then songs"
                    + " else 0 end, on_day = :today where tenant = :tenant")
            .param("more", songs)
            .param("today", today())
            .param("tenant", tenant)
            .update()
        > 0;
  }

  private int countToday(String tenant) {
    return db.sql("select songs from tenant_usage where tenant = :tenant and on_day = :today")
        .param("tenant", tenant)
        .param("today", today())
        .query(Integer.class)
        .optional()
        .orElse(0);
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
