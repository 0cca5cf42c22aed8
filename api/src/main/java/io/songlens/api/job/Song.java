package io.songlens.api.job;

import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A song as its row has it.
 *
 * @param id unguessable
 * @param state where it is on its way
 * @param stage the stage that it reached last
 * @param percent how much of it is done, 0..100
 * @param photos how many photos it is made of
 * @param options what was asked for, with the seed that was chosen
 * @param summary what became of it
 * @param artifacts names of its files
 * @param errorCode why it failed, for programs
 * @param message why it failed or waits again, for people
 * @param attempt how often a worker has begun it; it also tells a worker whether the song is still
 *     its own
 * @param requestHash tells equal orders from others
 * @param startedAt when a worker last began it
 */
public record Song(
    String id,
    SongState state,
    @Nullable Stage stage,
    double percent,
    int photos,
    SongOptions options,
    @Nullable SongSummary summary,
    List<String> artifacts,
    @Nullable String errorCode,
    @Nullable String message,
    int attempt,
    String requestHash,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant startedAt) {
  public Song {
    artifacts = List.copyOf(artifacts);
  }
}
