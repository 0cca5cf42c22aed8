package io.songlens.api.generation;

import io.songlens.api.likeness.SongFeatures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished song.
 *
 * @param artifacts its files, each name once; whoever receives the song owns them
 * @param summary what it is and why
 * @param features what it is like; null if nobody looked
 */
public record GeneratedSong(
    List<Artifact> artifacts, SongSummary summary, @Nullable SongFeatures features) {
  public GeneratedSong {
    artifacts = List.copyOf(artifacts);
    if (artifacts.stream().map(Artifact::name).distinct().count() != artifacts.size()) {
      throw new IllegalArgumentException("Two artifacts have the same name");
    }
  }
}
