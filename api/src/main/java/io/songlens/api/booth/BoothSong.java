package io.songlens.api.booth;

import io.songlens.api.generation.SongSummary;
import io.songlens.api.job.Song;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A song that was ordered at a booth, as staff see it. */
record BoothSong(
    @Schema(description = "The song's id") String id,
    @Schema(description = "Its state, as of GET /v1/songs/{id}", example = "done") String state,
    @Schema(description = "How much of it is done, 0..100") double percent,
    @Schema(description = "Its title; present once it is done") @Nullable String title,
    Instant createdAt) {

  static BoothSong of(Song song) {
    SongSummary summary = song.summary();
    return new BoothSong(
        song.id(),
        song.state().word(),
        song.percent(),
        summary == null ? null : summary.title(),
        song.createdAt());
  }
}
