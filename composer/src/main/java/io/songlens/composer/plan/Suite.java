package io.songlens.composer.plan;

import java.util.List;

/**
 * An album's songs, planned as one work.
 *
 * @param songs in the order they are heard, one for each photo
 */
public record Suite(List<SuiteSong> songs) {
  public Suite {
    songs = List.copyOf(songs);
  }
}
