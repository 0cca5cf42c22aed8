package io.songlens.api.booth;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a booth is to be paused, as it came. */
@Schema(name = "BoothPause")
record PauseForm(
    @Schema(description = "Whether visitors are told to come back later", example = "true")
        @Nullable Boolean paused) {}
