package io.songlens.api.config;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How db-scheduler hands out songs. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * The name must be a process's own: a restarted one must not be taken for its dead forerunner.
   */
  @Bean
  DbSchedulerCustomizer schedulerCustomizer() {
    String name = "songlens-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(name.substring(0, Math.min(50, name.length()))));
      }

      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer());
      }
    };
  }
}
