package io.songlens.api.generation;

import java.util.List;

/**
 * A finished song.
 *
 * @param artifacts its files, each name once; whoever receives the song owns them
 * @param summary what it is and why
 */
public record GeneratedSong(List<Artifact> artifacts, SongSummary summary) {
  public GeneratedSong {
    artifacts = List.copyOf(artifacts);
    if (artifacts.stream().map(Artifact::name).distinct().count() != artifacts.size()) {
      throw new IllegalArgumentException("Two artifacts have the same name");
    }
  }
}
