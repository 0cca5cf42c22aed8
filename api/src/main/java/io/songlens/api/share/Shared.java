package io.songlens.api.share;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

/** A link that shows a song. */
record Shared(
    @Schema(
            description =
                "The page, relative to the service: whoever has this address can hear the song and"
                    + " read its words, and needs no key")
        URI link,
    @Schema(description = "The page's address as a QR code (SVG), to be had as long as the page")
        URI qrCode,
    @Schema(description = "Until when both work; they end with the song, too") Instant expiresAt) {}
