package io.songlens.api.job;

import io.songlens.api.generation.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** When songs will probably be done, from how long songs of their length took lately. */
@Component
public class Estimates {
  /** A song's length before it is planned, if the order does not say. */
  private static final int USUAL_SONG_SECONDS = 165;

  private final SongRows rows;
  private final StageAverages averages;
  private final Clock clock;

  Estimates(SongRows rows, StageAverages averages, Clock clock) {
    this.rows = rows;
    this.averages = averages;
    this.clock = clock;
  }

  /** Which place a waiting song has in its queue, from 1; empty if it does not wait. */
  public OptionalInt position(Song song) {
    return song.state() == SongState.QUEUED ? rows.position(song) : OptionalInt.empty();
  }

  /**
   * Seconds until a song is done, at least 1.
   *
   * @return empty if the song is finished, or no song has been measured yet
   */
  public OptionalLong secondsLeft(Song song) {
    if (song.state().isFinal()) {
      return OptionalLong.empty();
    }
    Integer wanted = song.options().seconds();
    Map<Stage, Double> stages = averages.of(wanted == null ? USUAL_SONG_SECONDS : wanted);
    if (stages.isEmpty()) {
      return OptionalLong.empty();
    }
    double whole = stages.values().stream().mapToDouble(Double::doubleValue).sum();
    double left =
        song.state() == SongState.QUEUED ? waiting(song, whole) : working(song, stages, whole);
    return OptionalLong.of(Math.max(1, Math.round(left)));
  }

  /** All ahead of it, shared among as many workers as are at songs of its queue now. */
  private double waiting(Song song, double whole) {
    int workers = Math.max(1, rows.countWorking(song.lane()));
    int ahead = rows.position(song).orElse(1) - 1 + rows.countWorking(song.lane());
    return (double) ahead / workers * whole + whole;
  }

  /** What is left of the whole, but no less than the stages to come, and no more than those. */
  private double working(Song song, Map<Stage, Double> stages, double whole) {
    Stage now = song.stage() == null ? Stage.ANALYSING : song.stage();
    double later =
        stages.entrySet().stream()
            .filter(stage -> stage.getKey().compareTo(now) > 0)
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double spent =
        song.startedAt() == null
            ? 0
            : Duration.between(song.startedAt(), clock.instant()).toMillis() / 1000.0;
    return Math.max(later, Math.min(whole - spent, later + stages.getOrDefault(now, 0.0)));
  }
}
