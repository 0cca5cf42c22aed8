package io.songlens.api.config;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How photos are kept that are sent ahead of an order.
 *
 * @param keep how long one may be sent and ordered from, since it was begun
 * @param mostPerAccount how many an account may have at a time, finished or not
 * @param mostBytesPerAccount how many bytes all of them may have, as announced
 */
public record UploadSettings(
    @DefaultValue("24h") Duration keep,
    @DefaultValue("1000") @Min(1) int mostPerAccount,
    @DefaultValue("4GB") DataSize mostBytesPerAccount) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  public UploadSettings {
    if (keep.compareTo(SHORTEST) < 0 || keep.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "songlens.uploads.ahead.keep is from one minute to 30 days");
    }
  }
}
