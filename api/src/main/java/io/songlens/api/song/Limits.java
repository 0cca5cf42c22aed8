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
        Map<String, Integer> waiting) {}
