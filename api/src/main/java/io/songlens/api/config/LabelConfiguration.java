package io.songlens.api.config;

import io.songlens.api.generation.LabelSettings;
import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What songs are signed with and verified against. */
@Configuration(proxyBeanMethods = false)
class LabelConfiguration {
  /**
   * The operator's key if one is named; else that of the data folder, or with a database of its own
   * that of the database, where workers on other machines find it too.
   */
  @Bean
  @DependsOnDatabaseInitialization
  SigningKey signingKey(DataFolder data, SonglensProperties properties, JdbcClient db) {
    String named = properties.signing().key();
    boolean shared = properties.database().isServer() && (named == null || named.isBlank());
    return shared
        ? SigningKey.ofSeed(new SharedSecrets(db).loadOrCreate(SigningKey.FILE))
        : SigningKey.configured(named, data.resolve(""));
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
