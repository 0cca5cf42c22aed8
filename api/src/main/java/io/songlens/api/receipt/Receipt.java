package io.songlens.api.receipt;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What was deleted of a song, as it is signed. */
record Receipt(
    @Schema(description = "The song's id") String song,
    @Schema(description = "Whether nothing of the song is kept any more") boolean gone,
    @Schema(description = "What was deleted, the earliest first") List<Entry> deletions,
    @Schema(description = "When this receipt was written") Instant issuedAt) {

  /** What was deleted at a time. */
  record Entry(
      Instant at,
      @Schema(description = "done, failed, asked, retention or leftover") String why,
      @Schema(description = "Photos that the song was made from") int photos,
      @Schema(description = "Results on the way") int results,
      @Schema(description = "Files of the song") int files) {}
}
