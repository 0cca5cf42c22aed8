package io.songlens.api.config;

import io.songlens.api.generation.LabelSettings;
import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What songs are signed with and verified against. */
@Configuration(proxyBeanMethods = false)
class LabelConfiguration {
  @Bean
  SigningKey signingKey(DataFolder data, SonglensProperties properties) {
    return SigningKey.configured(properties.signing().key(), data.resolve(""));
  }

  @Bean
  LabelSettings labelSettings(SigningKey key, SonglensProperties properties) {
    return new LabelSettings(key, properties.labels().audible());
  }

  @Bean
  Verifier verifier(SigningKey key) {
    return Verifier.of(key.publicKey());
  }
}
