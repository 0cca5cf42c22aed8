package io.songlens.api.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Campaigns in short, the youngest first. */
record CampaignList(List<Entry> campaigns) {
  /** One campaign. */
  @Schema(name = "CampaignEntry")
  record Entry(
      String id,
      String brand,
      Instant createdAt,
      @Schema(description = "How many songs it has") int cuts,
      @Schema(description = "How many of them are approved") int approved) {

    static Entry of(Campaign campaign, List<Cut> cuts) {
      List<Cut> own = cuts.stream().filter(cut -> cut.campaignId().equals(campaign.id())).toList();
      int approved = (int) own.stream().filter(cut -> cut.review() == Review.APPROVED).count();
      return new Entry(campaign.id(), campaign.brand(), campaign.createdAt(), own.size(), approved);
    }
  }

  static CampaignList of(List<Campaign> campaigns, List<Cut> cuts) {
    return new CampaignList(campaigns.stream().map(campaign -> Entry.of(campaign, cuts)).toList());
  }
}
