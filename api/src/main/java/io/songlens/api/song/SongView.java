package io.songlens.api.song;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A song as the interface tells it. */
record SongView(
    @Schema(description = "The song's id") String id,
    @JsonUnwrapped ProgressView progress,
    @Schema(description = "What was asked for, with the seed that was chosen") SongOptions options,
    @Schema(description = "What it is and why; present once it is done")
        @Nullable SongSummary summary,
    @Schema(
            description =
                "Links to its files by name (song.mp3 or what was ordered, lyric.txt, song.lrc,"
                    + " karaoke.json, score.mid, score.musicxml, trace.json, cover.jpg, waveform.png,"
                    + " waveform.json, and stems.zip and song.mp4 if the order asked for them); they work for a while"
                    + " without any other permission. karaoke.json tells when each line, word and"
                    + " syllable is heard, in milliseconds, and is absent without words")
        Map<String, URI> links,
    @Schema(description = "Until when the links work") @Nullable Instant linksExpireAt,
    Instant createdAt,
    Instant updatedAt) {

  /** The same, but for the addresses of its files, which differ in every answer. */
  SongView withoutLinks() {
    return new SongView(
        id, progress.withoutLink(), options, summary, Map.of(), null, createdAt, updatedAt);
  }
}
