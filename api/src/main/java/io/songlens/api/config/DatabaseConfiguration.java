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
    return properties.database().isServer()
        ? Databases.server(properties.database())
        : Databases.embedded(data.resolve("songlens"));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
