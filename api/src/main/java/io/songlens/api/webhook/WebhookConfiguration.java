package io.songlens.api.webhook;

import io.songlens.api.config.SonglensProperties;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What messages are signed with, and where they may go. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
  @Bean
  @DependsOnDatabaseInitialization
  WebhookSignature webhookSignature(SonglensProperties properties, JdbcClient db) {
    return new WebhookSignature(WebhookSecret.of(properties.webhooks(), db));
  }

  @Bean
  WebhookTargets webhookTargets(SonglensProperties properties) {
    return new WebhookTargets(
        properties.webhooks(), host -> List.of(InetAddress.getAllByName(host)));
  }

  @Bean
  WebhookSender webhookSender(WebhookTargets targets, WebhookSignature signature, Clock clock) {
    return new WebhookSender(targets, signature, clock);
  }
}
