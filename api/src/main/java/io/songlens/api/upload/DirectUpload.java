package io.songlens.api.upload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** How to send a photo to the store directly. */
record DirectUpload(
    @Schema(description = "The upload's id, for the order's field \"upload\"") String id,
    @Schema(description = "How to send it", example = "PUT") String method,
    @Schema(description = "Where to send it: its own permission, so keep it to yourself") URI url,
    @Schema(description = "Headers to send along, as they are") Map<String, String> headers,
    @Schema(description = "Until when the address works") Instant urlExpiresAt,
    @Schema(description = "Until when a song can be ordered from it") Instant expiresAt) {
  /** Without the address: whoever has it may send the photo. */
  @Override
  public String toString() {
    return "DirectUpload[" + id + "]";
  }
}
