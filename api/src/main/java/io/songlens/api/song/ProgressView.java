package io.songlens.api.song;

import io.songlens.api.job.Outlook;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
    @Schema(description = "Which place it has in its queue, from 1; absent unless it waits")
        @Nullable Integer queuePosition,
    @Schema(
            description =
                "Seconds until it is probably done, from how long songs of its length took lately;"
                    + " absent while no song has been measured")
        @Nullable Long etaSeconds,
    @Schema(
            description =
                "A link to the song's first half minute (MP3), to be heard while the rest is being"
                    + " made; absent before it is there, and once the song is done")
        @Nullable URI opening,
    @Schema(description = "Why it failed, for programs") @Nullable String code,
    @Schema(description = "Why it failed or waits again, for people") @Nullable String message) {

  static final ProgressView CANCELLED =
      new ProgressView(
          SongState.CANCELLED.word(), null, 0, null, null, null, null, "The song was deleted.");

  static ProgressView of(Song song, Outlook outlook, @Nullable URI opening) {
    OptionalInt position = outlook.position(song);
    OptionalLong left = outlook.secondsLeft(song);
    return new ProgressView(
        song.state().word(),
        song.stage() == null ? null : song.stage().name().toLowerCase(Locale.ROOT),
        Math.round(song.percent() * 10) / 10.0,
        position.isPresent() ? position.getAsInt() : null,
        left.isPresent() ? left.getAsLong() : null,
        opening,
        song.errorCode(),
        song.message());
  }

  /** The same, but for the opening's address, which differs in every answer. */
  ProgressView withoutLink() {
    return new ProgressView(state, stage, percent, queuePosition, etaSeconds, null, code, message);
  }

  boolean isFinal() {
    return state.equals("done") || state.equals("failed") || state.equals("cancelled");
  }

  /** The name of the event that tells it. */
  String eventName() {
    return isFinal() ? state : "progress";
  }

  /** Tells apart what is worth an event; a new estimate alone is not. */
  String eventId() {
    return "%s-%s-%s-%s"
        .formatted(
            state,
            percent,
            queuePosition == null ? 0 : queuePosition,
            opening == null ? "closed" : "open");
  }
}
