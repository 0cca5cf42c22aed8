package io.songlens.api.campaign;

import io.songlens.api.song.SongFamilies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One song of a campaign as the interface tells it. */
record CutView(
    @Schema(description = "The cut's id; it stays the same through all takes") String id,
    @Schema(description = "The present take's song, see GET /v1/songs/{id}") String song,
    @Schema(description = "The photo that shows the product") String product,
    @Nullable String slogan,
    String style,
    @Schema(description = "Its exact duration") int seconds,
    @Schema(description = "Language of the words") String language,
    @Schema(description = "Where the chance of this take comes from") long seed,
    @Schema(description = "Which take it is, from 1") int take,
    @Schema(allowableValues = {"open", "approved", "rejected"}) String review,
    @Schema(description = "The song's state, or \"deleted\" where it was deleted by itself")
        String state,
    @Schema(description = "How much of it is done, 0..100") double percent,
    @Schema(description = "The song's title once it is done") @Nullable String title,
    @Schema(description = "A link to the song once it is done; it works for a while")
        @Nullable URI audio,
    @Schema(description = "Why it failed or waits again") @Nullable String message) {

  static CutView of(Campaign campaign, Cut cut, SongFamilies.@Nullable Standing song) {
    CutSpec spec = cut.spec();
    return new CutView(
        cut.id(),
        cut.songId(),
        spec.product().name(),
        spec.product().slogan(),
        spec.style(),
        spec.seconds(),
        spec.language().code(),
        spec.seed(campaign.seed(), cut.take()),
        cut.take(),
        cut.review().word(),
        song == null ? "deleted" : song.state(),
        song == null ? 0 : song.percent(),
        song == null || song.summary() == null ? null : song.summary().title(),
        song == null ? null : song.audio(),
        song == null ? null : song.message());
  }
}
