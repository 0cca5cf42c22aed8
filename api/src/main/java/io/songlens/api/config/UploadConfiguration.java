package io.songlens.api.config;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads are spooled in a folder of our own, so that what a kill leaves there is found again. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final long OTHER_FIELDS_BYTES = 1 << 20;

  @Bean
  MultipartConfigElement multipartConfig(DataFolder data, SonglensProperties properties)
      throws IOException {
    Path folder = Files.createDirectories(data.resolve("uploads"));
    deleteAbandoned(folder);
    long photo = properties.uploads().maxPhotoSize().toBytes();
    // One photo too many must still arrive, to be answered in words.
    long request = photo * (properties.uploads().maxPhotos() + 1) + OTHER_FIELDS_BYTES;
    long song = properties.uploads().maxSongSize().toBytes();
    return new MultipartConfigElement(
        folder.toString(), Math.max(photo, song), Math.max(request, song + OTHER_FIELDS_BYTES), 0);
  }

  private static void deleteAbandoned(Path folder) throws IOException {
    Instant limit = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
