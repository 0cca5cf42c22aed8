package io.songlens.api.song;

import io.songlens.api.generation.KeptTake;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongState;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What finished songs were composed from. */
@ConditionalOnWebApplication
@Component
class KeptTakes {
  private static final Logger LOG = LoggerFactory.getLogger(KeptTakes.class);

  private final SongFiles files;

  KeptTakes(SongFiles files) {
    this.files = files;
  }

  /**
   * What a song was composed from.
   *
   * @throws ProblemException if it is not finished, or that was not kept
   */
  KeptTake of(Song song) {
    if (song.state() != SongState.DONE) {
      throw new ProblemException(
          ProblemCode.SONG_NOT_READY,
          "Only a finished song can be changed; follow /v1/songs/" + song.id() + "/events.");
    }
    return files
        .read(song.id(), KeptTake.TAKE)
        .flatMap(KeptTakes::readable)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.REVISION_UNAVAILABLE,
                    "This song was made by a Songlens that did not keep what is needed to change"
                        + " it. Order it again with its photos, options and seed."));
  }

  private static Optional<KeptTake> readable(byte[] json) {
    try {
      return Optional.of(KeptTake.of(json));
    } catch (RuntimeException e) {
      LOG.warn("What a song was composed from cannot be read", e);
      return Optional.empty();
    }
  }
}
