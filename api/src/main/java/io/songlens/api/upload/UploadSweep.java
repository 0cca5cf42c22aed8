package io.songlens.api.upload;

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
 * Deletes uploads that have expired, and what is in the store of those that nobody knows of. The
 * latter is judged by its age alone: what is older than uploads are kept is none any more.
 */
@Component
class UploadSweep implements Chore {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration SETTLED = Duration.ofHours(1);
  private static final int AT_ONCE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

  private final UploadRows rows;
  private final UploadFiles files;
  private final Clock clock;
  private final Duration keep;
  private final boolean sweeps;

  UploadSweep(UploadRows rows, UploadFiles files, Clock clock, SonglensProperties properties) {
    this.rows = rows;
    this.files = files;
    this.clock = clock;
    this.keep = properties.uploads().ahead().keep();
    this.sweeps = properties.retention().sweep();
  }

  @Override
  public String name() {
    return "uploads";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    List<Upload> expired;
    do {
      expired = rows.expired(AT_ONCE);
      for (Upload upload : expired) {
        files.deleteAll(upload.id());
        rows.delete(upload);
        LOG.info("Upload {} has expired and is deleted", upload.id());
      }
    } while (!expired.isEmpty() && !mustStop.getAsBoolean());
    rows.forgetAccounts();
    if (sweeps && !mustStop.getAsBoolean()) {
      deleteUnknown();
    }
  }

  private void deleteUnknown() {
    Instant limit = clock.instant().minus(keep).minus(SETTLED);
    Set<String> old = new LinkedHashSet<>();
    files.visit(
        (id, object) -> {
          if (object.storedAt().isBefore(limit)) {
            old.add(id);
          }
        });
    List<String> ids = new ArrayList<>(old);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      some.removeAll(rows.known(some));
      for (String id : some) {
        files.deleteAll(id);
        LOG.info("What was left of upload {} is deleted", id);
      }
    }
  }
}
