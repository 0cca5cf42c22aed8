package io.songlens.api.job;

import io.songlens.api.generation.Stage;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long the stages of songs of about one length took lately, by all workers: exponential
 * averages, kept in the database.
 */
@Repository
class StageAverages {
  /** What the latest song counts. */
  private static final double WEIGHT = 0.2;

  private static final int SECONDS_PER_CLASS = 30;

  private final JdbcClient db;

  StageAverages(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes a song into the averages.
   *
   * @param songSeconds its length
   * @param spent seconds by stage
   */
  void note(double songSeconds, Map<Stage, Double> spent) {
    spent.forEach((stage, seconds) -> note(stage, lengthClass(songSeconds), seconds));
  }

  private void note(Stage stage, int lengthClass, double seconds) {
    db.sql(
            "insert into stage_times (stage, half_minutes, seconds)"
                + " values (:stage, :class, :seconds) on conflict do nothing")
        .param("stage", SongState.of(stage).word())
        .param("class", lengthClass)
        .param("seconds", seconds)
        .update();
    db.sql(
            "update stage_times set seconds = seconds + :weight * (:seconds - seconds)"
                + " where stage = :stage and half_minutes = :class")
        .param("weight", WEIGHT)
        .param("seconds", seconds)
        .param("stage", SongState.of(stage).word())
        .param("class", lengthClass)
        .update();
  }

  /** Seconds by stage, of songs of the nearest length there were; empty if there were none. */
  Map<Stage, Double> of(double songSeconds) {
    Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
    db.sql(
            "select stage, seconds from stage_times where half_minutes ="
                + " (select half_minutes from stage_times"
                + " order by abs(half_minutes - :class), half_minutes limit 1)")
        .param("class", lengthClass(songSeconds))
        .query(
            row -> {
              String stage = row.getString("stage").toUpperCase(Locale.ROOT);
              seconds.put(Stage.valueOf(stage), row.getDouble("seconds"));
            });
    return seconds;
  }

  private static int lengthClass(double songSeconds) {
    return (int) (songSeconds / SECONDS_PER_CLASS);
  }
}
