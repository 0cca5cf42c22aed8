package io.songlens.api.upload;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one request at a time work on an upload, whichever process it came to. A holder that is
 * quiet for too long loses it to the next one; the time is the database's, which all share.
 */
@Repository
class UploadHolds {
  private final JdbcClient db;

  UploadHolds(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes hold of an account's upload, if nobody else has.
   *
   * @param time for which others are kept out
   */
  boolean take(String tenant, String id, String holder, Duration time) {
    return db.sql(
                "update uploads set holder = :holder, held_until = "
                    + in(time)
                    + " where id = :id and tenant = :tenant"
                    + " and (holder is null or held_until < current_timestamp)")
            .param("holder", holder)
            .param("id", id)
            .param("tenant", tenant)
            .update()
        == 1;
  }

  /** Keeps others out for longer; false if somebody else holds it by now, or it is gone. */
  boolean renew(String id, String holder, Duration time) {
    return db.sql(
                "update uploads set held_until = "
                    + in(time)
                    + " where id = :id and holder = :holder")
            .param("id", id)
            .param("holder", holder)
            .update()
        == 1;
  }

  /** Lets go of an upload. */
  void release(String id, String holder) {
    db.sql(
            "update uploads set holder = null, held_until = null"
                + " where id = :id and holder = :holder")
        .param("id", id)
        .param("holder", holder)
        .update();
  }

  private static String in(Duration time) {
    return "current_timestamp + interval '" + time.toSeconds() + "' second";
  }
}
