package io.songlens.api.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.songlens.api.generation.Studio;
import java.util.function.ToDoubleFunction;

/** Tells how much of this process's memory is there only because it may be wanted again. */
final class KeptMetrics implements MeterBinder {
  private final Studio studio;

  KeptMetrics(Studio studio) {
    this.studio = studio;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("recordings", Studio::keptRecordingBytes).register(registry);
    gauge("phrases", Studio::keptPhraseBytes).register(registry);
  }

  private Gauge.Builder<Studio> gauge(String what, ToDoubleFunction<Studio> bytes) {
    return Gauge.builder("songlens.kept", studio, bytes)
        .baseUnit(BaseUnits.BYTES)
        .tag("what", what)
        .description("Recordings of instruments and sung phrases that may be wanted again");
  }
}
