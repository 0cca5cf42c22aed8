package io.songlens.api.booth;

import io.swagger.v3.oas.annotations.media.Schema;

/** What lets staff do something at a booth. */
record StaffSession(
    @Schema(description = "To be sent in the header Booth-Staff") String token,
    @Schema(description = "For how long it works") long seconds) {
  /** Without the token: it must not reach a log. */
  @Override
  public String toString() {
    return "StaffSession[" + seconds + " s]";
  }
}
