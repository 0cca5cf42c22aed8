package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What may be ordered here, so that a client can say so before anything is sent. */
record Limits(
    @Schema(description = "Most photos of one song", example = "8") int photos,
    @Schema(description = "Most bytes of one photo") long photoBytes,
    @Schema(description = "Most pixels of one photo, width times height") long photoPixels,
    @Schema(description = "Shortest song in seconds", example = "6") long minSeconds,
    @Schema(description = "Longest song in seconds", example = "360") long maxSeconds,
    @Schema(description = "Languages that songs are sung in") List<String> languages,
    @Schema(description = "Formats of sound") List<String> formats,
    @Schema(description = "What a song can come with beside its sound") List<String> extras,
    @Schema(description = "What it could come with, and why not here")
        Map<String, String> unavailable,
    @Schema(description = "How many songs may be unfinished, by queue")
        Map<String, Integer> waiting,
    @Schema(description = "Photos sent ahead of an order") Uploads uploads) {
  /** What may be sent ahead of an order. */
  @Schema(name = "UploadLimits")
  record Uploads(
      @Schema(description = "The version of tus that /v1/uploads speaks", example = "1.0.0")
          String tus,
      @Schema(description = "Whether photos can be sent straight to the store") boolean direct,
      @Schema(description = "For how many seconds one is kept", example = "86400") long keptSeconds,
      @Schema(description = "Most uploads of an account that no song was ordered from yet")
          int uploads,
      @Schema(description = "Most bytes of all of them, as announced") long bytes) {}
}
