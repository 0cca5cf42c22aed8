package io.songlens.api.song;

import io.songlens.api.job.Song;
import io.songlens.api.job.SongRows;
import io.songlens.api.job.SongState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The songs that a caller may know of. */
@ConditionalOnWebApplication
@Component
class SongAccess {
  private final SongRows rows;

  SongAccess(SongRows rows) {
    this.rows = rows;
  }

  /**
   * The song of that id.
   *
   * @throws ProblemException if the caller has no such song, or no longer
   */
  Song find(String id) {
    return rows.find(id)
        .filter(song -> song.state() != SongState.CANCELLED)
        .orElseThrow(ProblemException::songNotFound);
  }

  /**
   * The youngest songs first.
   *
   * @param after list only what is older than this song; null for all
   */
  List<Song> recent(int limit, @Nullable String after) {
    return rows.recent(limit, after);
  }
}
