package io.songlens.api.campaign;

import io.songlens.composer.song.SonicLogo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as the interface tells it. */
record CampaignView(
    String id,
    String brand,
    @Nullable String wish,
    @Schema(description = "Where all chance of the campaign comes from") long seed,
    @Schema(
            description =
                "The notes that every song ends on: scale steps above the tonic, in pulses")
        List<SonicLogo.Note> logo,
    @Schema(description = "The hook that opens every chorus: scale steps above its first note")
        List<Integer> hook,
    Instant createdAt,
    List<CutView> cuts) {
  static CampaignView of(Campaign campaign, List<CutView> cuts) {
    return new CampaignView(
        campaign.id(),
        campaign.brand(),
        campaign.wish(),
        campaign.seed(),
        campaign.sound().logo().notes(),
        campaign.sound().hook().heights(),
        campaign.createdAt(),
        cuts);
  }
}
