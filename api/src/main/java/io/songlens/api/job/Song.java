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
 * @param lane where it waits
 * @param tenant on whose account
 * @param summary what became of it
 * @param artifacts names of its files
 * @param errorCode why it failed, for programs
 * @param message why it failed or waits again, for people
 * @param attempt how often a worker has begun it, which tells a worker whether the song is still
 *     its own
 * @param failures how often an attempt met a fault that may pass
 * @param deaths how often a worker died at it since it last got further
 * @param requestHash tells equal orders from others
 * @param begunAt when a worker first began it
 * @param startedAt when a worker last began it
 */
public record Song(
    String id,
    SongState state,
    @Nullable Stage stage,
    double percent,
    int photos,
    SongOptions options,
    Lane lane,
    String tenant,
    @Nullable SongSummary summary,
    List<String> artifacts,
    @Nullable String errorCode,
    @Nullable String message,
    int attempt,
    int failures,
    int deaths,
    String requestHash,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant begunAt,
    @Nullable Instant startedAt) {
  public Song {
    artifacts = List.copyOf(artifacts);
  }
}
