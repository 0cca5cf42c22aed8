package io.songlens.api.config;

import io.songlens.storage.ObjectStore;
import io.songlens.storage.filesystem.FileSystemObjectStore;
import io.songlens.storage.filesystem.SigningSecret;
import io.songlens.storage.filesystem.UrlSigner;
import io.songlens.storage.s3.S3ObjectStore;
import io.songlens.storage.s3.S3Settings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where songs are kept. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
  private static final String KIND = "songlens.storage.kind";

  @Bean
  UrlSigner urlSigner(DataFolder data, Clock clock) {
    byte[] secret = SigningSecret.loadOrCreate(data.resolve("link-secret"));
    return new UrlSigner(secret, clock, "/files/");
  }

  @Bean
  @ConditionalOnProperty(name = KIND, havingValue = "filesystem", matchIfMissing = true)
  ObjectStore fileSystemObjectStore(DataFolder data, UrlSigner signer) {
    return new FileSystemObjectStore(data.resolve("store"), signer);
  }

  @Bean
  @ConditionalOnProperty(name = KIND, havingValue = "s3")
  ObjectStore s3ObjectStore(SonglensProperties properties) {
    SonglensProperties.S3 s3 = properties.storage().s3();
    if (s3 == null) {
      throw new IllegalStateException(
          "songlens.storage.kind=s3 needs songlens.storage.s3.endpoint, access-key and secret-key");
    }
    return S3ObjectStore.open(
        new S3Settings(
            s3.endpoint(),
            s3.region(),
            s3.bucket(),
            s3.accessKey(),
            s3.secretKey(),
            s3.encrypted()));
  }
}
