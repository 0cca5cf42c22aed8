package io.songlens.api.booth;

import io.swagger.v3.oas.annotations.media.Schema;

/** How a booth is. */
record BoothView(
    @Schema(description = "Whether visitors are told to come back later") boolean paused,
    @Schema(description = "Whether there is a PIN for staff") boolean staff) {}
