package io.songlens.api.share;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a song is to be shown, as it came. */
@Schema(name = "ShareOrder")
record ShareForm(
    @Schema(
            description = "For how many days the link works, 1..7; 7 if left out",
            example = "7",
            minimum = "1",
            maximum = "7")
        @Nullable Integer days) {}
