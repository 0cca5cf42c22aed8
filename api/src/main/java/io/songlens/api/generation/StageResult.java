package io.songlens.api.generation;

import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The result of a stage as it is kept, so that a song can go on from there: exactly what the stage
 * gave, and of this version only.
 */
final class StageResult<T> {
  static final StageResult<SeenPhotos> PHOTOS = json("photos", SeenPhotos.class);
  static final StageResult<SongPlan> PLAN = json("plan", SongPlan.class);
  static final StageResult<Lyric> LYRIC = json("lyric", Lyric.class);
  static final StageResult<Score> SCORE = json("score", Score.class);
  static final StageResult<SongSound> SOUND =
      new StageResult<>("sound", SongSound::bytes, SongSound::of);

  private static final Logger LOG = LoggerFactory.getLogger(StageResult.class);

  private final String name;
  private final Function<T, byte[]> write;
  private final Function<byte[], T> read;

  private StageResult(String name, Function<T, byte[]> write, Function<byte[], T> read) {
    this.name = name + "-" + EngineVersion.CURRENT;
    this.write = write;
    this.read = read;
  }

  private static <T> StageResult<T> json(String name, Class<T> type) {
    return new StageResult<>(
        name,
        result -> Documents.line(result).getBytes(StandardCharsets.UTF_8),
        bytes -> Documents.read(bytes, type));
  }

  /** The kept result, or else that of the work, which is kept then. */
  T in(Checkpoints checkpoints, Supplier<T> work) {
    Optional<T> kept = checkpoints.load(name).flatMap(this::read);
    if (kept.isPresent()) {
      return kept.get();
    }
    T result = work.get();
    if (checkpoints != Checkpoints.NONE) {
      checkpoints.save(name, write.apply(result));
    }
    return result;
  }

  private Optional<T> read(byte[] bytes) {
    try {
      return Optional.of(read.apply(bytes));
    } catch (RuntimeException e) {
      LOG.warn("The kept {} cannot be read, and is made again", name, e);
      return Optional.empty();
    }
  }
}
