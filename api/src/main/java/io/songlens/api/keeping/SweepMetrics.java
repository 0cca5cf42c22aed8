package io.songlens.api.keeping;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells what the last look through the store found, whichever process it was. */
@Component
class SweepMetrics implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(SweepMetrics.class);

  private final SweptSongs songs;

  SweepMetrics(SweptSongs songs) {
    this.songs = songs;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("songlens.songs.incomplete", SweptSongs::incomplete)
        .description("Done songs that lacked files when the store was last looked through")
        .register(registry);
    gauge("songlens.songs.unknown", SweptSongs::spared)
        .description("Songs in the store that the database does not know, and that were spared")
        .register(registry);
  }

  private Gauge.Builder<SweptSongs> gauge(String name, ToIntFunction<SweptSongs> figure) {
    return Gauge.builder(name, songs, found -> orNaN(found, figure));
  }

  private static double orNaN(SweptSongs songs, ToIntFunction<SweptSongs> figure) {
    try {
      return figure.applyAsInt(songs);
    } catch (DataAccessException e) {
      LOG.debug("The database cannot be asked what was found in the store", e);
      return Double.NaN;
    }
  }
}
