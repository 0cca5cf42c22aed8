package io.songlens.api.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the database knows of songs whose files are looked through, and what was found. */
@Repository
class SweptSongs {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  SweptSongs(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A song as its row has it.
   *
   * @param artifacts names of the files that it offers
   */
  record Known(String id, String state, List<String> artifacts) {
    boolean isDone() {
      return state.equals("done");
    }

    /** Whether no file of it is wanted any more. */
    boolean isOver() {
      return state.equals("failed") || state.equals("cancelled");
    }
  }

  /** Those of these songs that have a row, by id. */
  Map<String, Known> find(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : db
            .sql("select id, state, artifacts from songs where id in (:ids)")
            .param("ids", ids)
            .query(this::known)
            .list()
            .stream()
            .collect(Collectors.toMap(Known::id, Function.identity()));
  }

  /** Songs that were done before that time. */
  List<String> doneBefore(Instant limit) {
    return db.sql("select id from songs where state = 'done' and finished_at < :limit")
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }

  /** Keeps what was found, for all processes to tell. */
  void note(int incomplete, int spared) {
    db.sql(
            "insert into sweeps (id, swept_at, incomplete, spared)"
                + " values (1, :now, 0, 0) on conflict do nothing")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    db.sql("update sweeps set swept_at = :now, incomplete = :incomplete, spared = :spared")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("incomplete", incomplete)
        .param("spared", spared)
        .update();
  }

  /** How many done songs lacked files at the last look; 0 before the first. */
  int incomplete() {
    return figure("incomplete");
  }

  /** How many unknown songs were spared at the last look; 0 before the first. */
  int spared() {
    return figure("spared");
  }

  private int figure(String column) {
    return db.sql("select " + column + " from sweeps").query(Integer.class).optional().orElse(0);
  }

  private Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getString("id"),
        row.getString("state"),
        List.of(json.readValue(row.getString("artifacts"), String[].class)));
  }
}
