package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some songs, and where the next ones are. */
record SongPage(
    List<SongView> songs,
    @Schema(description = "Send it as cursor for the next page; absent on the last one")
        @Nullable String nextCursor) {}
