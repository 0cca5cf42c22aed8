package io.songlens.api.campaign;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.job.Chore;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes campaigns and their photos once they are older than songs are kept. Their songs are
 * deleted when their own time has come.
 */
@Component
class CampaignRetention implements Chore {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(CampaignRetention.class);

  private final CampaignRows rows;
  private final CampaignPhotos photos;
  private final SonglensProperties properties;

  CampaignRetention(CampaignRows rows, CampaignPhotos photos, SonglensProperties properties) {
    this.rows = rows;
    this.photos = photos;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "campaign-retention";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    Duration kept = properties.retention().songs();
    if (kept == null) {
      return;
    }
    List<Campaign> old = rows.olderThan(rows.now().minus(kept), AT_ONCE);
    while (!old.isEmpty() && !mustStop.getAsBoolean()) {
      for (Campaign campaign : old) {
        photos.deleteAll(campaign.id());
        rows.delete(campaign.id());
        LOG.info("Campaign {} was kept long enough and is deleted", campaign.id());
      }
      old = rows.olderThan(rows.now().minus(kept), AT_ONCE);
    }
  }
}
