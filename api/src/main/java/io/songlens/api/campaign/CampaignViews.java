package io.songlens.api.campaign;

import io.songlens.api.song.SongFamilies;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells campaigns and cuts as they are now. */
@ConditionalOnWebApplication
@Component
class CampaignViews {
  private final Campaigns campaigns;
  private final SongFamilies families;

  CampaignViews(Campaigns campaigns, SongFamilies families) {
    this.campaigns = campaigns;
    this.families = families;
  }

  CampaignView view(Campaign campaign) {
    return CampaignView.of(campaign, views(campaign, campaigns.cuts(List.of(campaign))));
  }

  CutView view(Cut cut) {
    return views(campaigns.find(cut.campaignId()), List.of(cut)).get(0);
  }

  private List<CutView> views(Campaign campaign, List<Cut> cuts) {
    Map<String, SongFamilies.Standing> songs =
        families.standings(cuts.stream().map(Cut::songId).toList());
    return cuts.stream().map(cut -> CutView.of(campaign, cut, songs.get(cut.songId()))).toList();
  }
}
