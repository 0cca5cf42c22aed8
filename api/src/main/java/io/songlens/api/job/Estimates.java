package io.songlens.api.job;

import io.songlens.api.generation.Stage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What can be told of some songs at this moment. */
  public Outlook of(Collection<Song> songs) {
    Map<Lane, List<String>> waiting = new EnumMap<>(Lane.class);
    for (Song song : songs) {
      if (song.state() == SongState.QUEUED) {
        waiting.computeIfAbsent(song.lane(), lane -> new ArrayList<>()).add(song.id());
      }
    }
    Map<String, Integer> places = new HashMap<>();
    Map<Lane, Integer> working = new EnumMap<>(Lane.class);
    waiting.forEach(
        (lane, ids) -> {
          places.putAll(rows.places(lane, ids));
          working.put(lane, rows.countWorking(lane));
        });
    Map<Integer, Map<Stage, Double>> stages = new HashMap<>();
    for (Song song : songs) {
      if (!song.state().isFinal()) {
        stages.computeIfAbsent(seconds(song), averages::of);
      }
    }
    return new Outlook(places, working, stages, clock.instant());
  }

  /** How long a song is to be. */
  static int seconds(Song song) {
    Integer wanted = song.options().seconds();
    return wanted == null ? USUAL_SONG_SECONDS : wanted;
  }
}
