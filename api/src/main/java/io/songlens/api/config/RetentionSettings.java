package io.songlens.api.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How long things are kept. A number without unit means days.
 *
 * @param songs how long songs are kept after they got done or failed; null for ever
 * @param receipts how long it is known what was deleted of a song, after the song is gone
 * @param sweep whether files of songs that nobody knows of are deleted; false where another service
 *     keeps its songs in the same place
 */
public record RetentionSettings(
    @DurationUnit(ChronoUnit.DAYS) @Nullable Duration songs,
    @DurationUnit(ChronoUnit.DAYS) @DefaultValue("365") Duration receipts,
    @DefaultValue("true") boolean sweep) {
  public RetentionSettings {
    if ((songs != null && !isLong(songs)) || !isLong(receipts)) {
      throw new IllegalArgumentException(
          "songlens.retention.songs and songlens.retention.receipts are one day or more; leave"
              + " songs out to keep songs for ever");
    }
  }

  private static boolean isLong(Duration time) {
    return time.compareTo(Duration.ofDays(1)) >= 0;
  }
}
