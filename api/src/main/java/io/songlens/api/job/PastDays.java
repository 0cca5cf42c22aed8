package io.songlens.api.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Forgets how much accounts ordered on past days. */
@Component
class PastDays implements Chore {
  private final SongQuotas quotas;

  PastDays(SongQuotas quotas) {
    this.quotas = quotas;
  }

  @Override
  public String name() {
    return "past-days";
  }

  @Override
  public Duration pause() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    quotas.forgetPastDays();
  }
}
