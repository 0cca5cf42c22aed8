package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words to be tried in a line's place, as they came. */
@Schema(name = "LineToCheck")
record LineCheckForm(
    @Schema(description = "The section it is sung in, as karaoke.json names it", example = "verse1")
        @Nullable String stanza,
    @Schema(description = "From 1", example = "2") @Nullable Integer line,
    @Schema(
            description = "The words to try, up to 200 characters; left out, those that are there",
            example = "A goat is grazing at the edge")
        @Nullable String text) {}
