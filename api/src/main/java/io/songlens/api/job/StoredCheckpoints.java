package io.songlens.api.job;

import io.songlens.api.generation.Checkpoints;
import io.songlens.storage.StorageException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The results of a song's stages, in the object store until the song is finished. */
final class StoredCheckpoints implements Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(StoredCheckpoints.class);

  private final SongRows rows;
  private final SongFiles files;
  private final Song song;

  StoredCheckpoints(SongRows rows, SongFiles files, Song song) {
    this.rows = rows;
    this.files = files;
    this.song = song;
  }

  @Override
  public Optional<byte[]> load(String name) {
    return song.attempt() == 1 ? Optional.empty() : files.result(song.id(), name);
  }

  /**
   * A result that cannot be kept costs time later, not the song.
   *
   * @throws CancellationException if the song is another worker's meanwhile, or gone
   */
  @Override
  public void save(String name, byte[] result) {
    try {
      if (!rows.gotFurther(song)) {
        throw new CancellationException("The song is no longer this worker's");
      }
      files.putResult(song.id(), name, result);
      LOG.info("Song {} keeps its {}", song.id(), name);
    } catch (StorageException | DataAccessException e) {
      LOG.warn("A result of song {} cannot be kept: {}", song.id(), name, e);
    }
  }
}
