package io.songlens.api.support;

import io.songlens.api.config.DataFolder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The tiny generator and the movable clock in place of the real ones. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeGeneration {
  @Bean
  @Primary
  TinyGenerator tinyGenerator(DataFolder data) {
    return new TinyGenerator(data);
  }

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }
}
