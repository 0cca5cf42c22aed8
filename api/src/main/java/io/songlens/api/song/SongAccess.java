package io.songlens.api.song;

import io.songlens.api.access.Callers;
import io.songlens.api.job.SearchText;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongRows;
import io.songlens.api.job.SongState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The songs that a caller may know of. */
@ConditionalOnWebApplication
@Component
public class SongAccess {
  private static final int MOST_SEARCHED = 100;

  private final SongRows rows;
  private final Callers callers;

  SongAccess(SongRows rows, Callers callers) {
    this.rows = rows;
    this.callers = callers;
  }

  /**
   * The song of that id. Another account's song is no other than one that never was.
   *
   * @throws ProblemException if the caller has no such song, or no longer
   */
  public Song find(String id) {
    return rows.find(id).filter(this::isCallers).orElseThrow(ProblemException::songNotFound);
  }

  /** Those songs of these ids that the caller has, by id. */
  Map<String, Song> findAll(Collection<String> ids) {
    return rows.findAll(ids).stream()
        .filter(this::isCallers)
        .collect(Collectors.toMap(Song::id, song -> song));
  }

  private boolean isCallers(Song song) {
    return song.tenant().equals(callers.current().tenant()) && song.state() != SongState.CANCELLED;
  }

  /**
   * The caller's youngest songs first.
   *
   * @param after list only what is older than this song; null for all
   * @param search list only songs by which all words of this are found; null for all
   * @throws ProblemException if that is no song's id, or the search too long
   */
  List<Song> recent(int limit, @Nullable String after, @Nullable String search) {
    if (after != null && !after.matches("[0-9a-zA-Z-]{1,36}")) {
      throw new ProblemException(
          ProblemCode.BAD_OPTION, "cursor is the nextCursor of the page before.");
    }
    if (search != null && search.length() > MOST_SEARCHED) {
      throw new ProblemException(
          ProblemCode.BAD_OPTION, "q has at most " + MOST_SEARCHED + " characters.");
    }
    if (search != null && search.codePoints().anyMatch(Character::isISOControl)) {
      throw new ProblemException(
          ProblemCode.BAD_OPTION, "q holds characters that cannot be shown.");
    }
    return rows.recent(callers.current().tenant(), limit, after, SearchText.words(search));
  }
}
