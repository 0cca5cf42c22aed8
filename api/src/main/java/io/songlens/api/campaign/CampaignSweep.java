package io.songlens.api.campaign;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.job.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes photos that were stored for campaigns whose orders were cut off before they came about.
 *
 * <p>If more than a few and more than half of those in the store are unknown, then it is rather the
 * database that is wrong: all of them are spared.
 */
@Component
class CampaignSweep implements Chore {
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Far longer than an order takes. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private static final int FEW = 3;

  private static final Logger LOG = LoggerFactory.getLogger(CampaignSweep.class);

  private final CampaignRows rows;
  private final CampaignPhotos photos;
  private final Clock clock;
  private final boolean wanted;

  CampaignSweep(
      CampaignRows rows, CampaignPhotos photos, Clock clock, SonglensProperties properties) {
    this.rows = rows;
    this.photos = photos;
    this.clock = clock;
    this.wanted = properties.retention().sweep();
  }

  @Override
  public String name() {
    return "campaign-sweep";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    if (!wanted) {
      return;
    }
    Set<String> stored = storedBefore(clock.instant().minus(SETTLED));
    List<String> unknown = new ArrayList<>(stored);
    unknown.removeIf(rows::isThere);
    if (unknown.size() > FEW && unknown.size() * 2 > stored.size()) {
      LOG.error(
          "{} of {} campaigns in the store are unknown to the database. Their photos stay: see to"
              + " it that database and store belong together.",
          unknown.size(),
          stored.size());
      return;
    }
    for (String id : unknown) {
      if (!mustStop.getAsBoolean()) {
        photos.deleteAll(id);
        LOG.info("What was left of campaign {} is deleted", id);
      }
    }
  }

  private Set<String> storedBefore(Instant limit) {
    Set<String> ids = new LinkedHashSet<>();
    photos.visit(
        (id, object) -> {
          if (object.storedAt().isBefore(limit)) {
            ids.add(id);
          }
        });
    return ids;
  }
}
