package io.songlens.api.song;

import io.songlens.api.job.Song;
import io.songlens.api.job.SongState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a song is. */
record ProgressView(
    @Schema(
            description = "What happens to it now",
            allowableValues = {
              "queued",
              "analysing",
              "planning",
              "writing",
              "composing",
              "rendering",
              "mastering",
              "storing",
              "done",
              "failed",
              "cancelled"
            })
        String state,
    @Schema(description = "The stage that it reached last") @Nullable String stage,
    @Schema(description = "How much of it is done, 0..100") double percent,
    @Schema(description = "Seconds it will probably still take; absent while nobody can know")
        @Nullable Long etaSeconds,
    @Schema(
            description =
                "A link to the song's first half minute (MP3), to be heard while the rest is being"
                    + " made; absent before it is there, and once the song is done")
        @Nullable URI opening,
    @Schema(description = "Why it failed, for programs") @Nullable String code,
    @Schema(description = "Why it failed or waits again, for people") @Nullable String message) {

  /** Below this an estimate would jump about. */
  private static final double FIRST_ESTIMATE_PERCENT = 8;

  static final ProgressView CANCELLED =
      new ProgressView(
          SongState.CANCELLED.word(), null, 0, null, null, null, "The song was deleted.");

  static ProgressView of(Song song, Instant now, @Nullable URI opening) {
    return new ProgressView(
        song.state().word(),
        song.stage() == null ? null : song.stage().name().toLowerCase(Locale.ROOT),
        Math.round(song.percent() * 10) / 10.0,
        eta(song, now),
        opening,
        song.errorCode(),
        song.message());
  }

  private static @Nullable Long eta(Song song, Instant now) {
    if (!song.state().isWorking()
        || song.startedAt() == null
        || song.percent() < FIRST_ESTIMATE_PERCENT) {
      return null;
    }
    double spent = Duration.between(song.startedAt(), now).toMillis() / 1000.0;
    return Math.max(1, Math.round(spent * (100 - song.percent()) / song.percent()));
  }

  boolean isFinal() {
    return state.equals("done") || state.equals("failed") || state.equals("cancelled");
  }

  /** The name of the event that tells it. */
  String eventName() {
    return isFinal() ? state : "progress";
  }
}
