package io.songlens.api.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces of requests and songs are sent ({@code songlens.traces}).
 *
 * @param endpoint an OTLP receiver's address for traces by HTTP, such as
 *     http://localhost:4318/v1/traces; null for none
 * @param share how many of the requests are traced, 0 to 1; what a caller decided about its own
 *     trace holds
 */
public record TraceSettings(@Nullable URI endpoint, @DefaultValue("1") double share) {
  /**
   * Takes the settings over.
   *
   * @throws IllegalArgumentException if the share is no share
   */
  public TraceSettings {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("songlens.traces.share is 0 to 1, not " + share);
    }
  }
}
