package io.songlens.api.config;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, and the clock that its times are by. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  @Bean
  DataSource dataSource(SonglensProperties properties, DataFolder data) {
    return Databases.of(properties, data);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
