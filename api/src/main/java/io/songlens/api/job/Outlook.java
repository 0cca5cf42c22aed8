package io.songlens.api.job;

import io.songlens.api.generation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Where some songs stood at a moment, and when they will probably be done. */
public final class Outlook {
  private final Map<String, Integer> places;
  private final Map<Lane, Integer> working;
  private final Map<Integer, Map<Stage, Double>> stagesBySeconds;
  private final Instant now;

  /**
   * An outlook.
   *
   * @param places of the songs that wait, in their queues, from 1
   * @param working how many songs of their queues were being made
   * @param stagesBySeconds how long the stages of songs of their lengths took lately
   */
  Outlook(
      Map<String, Integer> places,
      Map<Lane, Integer> working,
      Map<Integer, Map<Stage, Double>> stagesBySeconds,
      Instant now) {
    this.places = places;
    this.working = working;
    this.stagesBySeconds = stagesBySeconds;
    this.now = now;
  }

  /** Which place a waiting song has in its queue, from 1; empty if it does not wait. */
  public OptionalInt position(Song song) {
    Integer place = places.get(song.id());
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
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
    Map<Stage, Double> stages = stagesBySeconds.getOrDefault(Estimates.seconds(song), Map.of());
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
    int atWork = working.getOrDefault(song.lane(), 0);
    int ahead = places.getOrDefault(song.id(), 1) - 1 + atWork;
    return (double) ahead / Math.max(1, atWork) * whole + whole;
  }

  /** What is left of the whole, but no less than the stages to come, and no more than those. */
  private double working(Song song, Map<Stage, Double> stages, double whole) {
    Stage at = song.stage() == null ? Stage.ANALYSING : song.stage();
    double later =
        stages.entrySet().stream()
            .filter(stage -> stage.getKey().compareTo(at) > 0)
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double spent =
        song.startedAt() == null ? 0 : Duration.between(song.startedAt(), now).toMillis() / 1000.0;
    return Math.max(later, Math.min(whole - spent, later + stages.getOrDefault(at, 0.0)));
  }
}
