package io.songlens.api.cli;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.PhotoCheck;
import io.songlens.api.generation.PhotoChecks;
import io.songlens.image.decode.PhotoLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Photos named on the command line, within the limits that the environment sets. */
final class PhotoFiles {
  private static final int MEGABYTE = 1 << 20;

  private final PhotoLimits limits;
  private final PhotoChecks checks;

  private PhotoFiles(PhotoLimits limits) {
    this.limits = limits;
    this.checks = new PhotoChecks(limits);
  }

  /**
   * With the limits of {@code SONGLENS_UPLOADS_MAXPHOTOSIZE} and the like.
   *
   * @throws UsageException if one of them makes no sense
   */
  static PhotoFiles configured() {
    return new PhotoFiles(configuredLimits(new StandardEnvironment()));
  }

  static PhotoLimits configuredLimits(Environment environment) {
    try {
      return SonglensProperties.Uploads.from(environment).photoLimits();
    } catch (BindException e) {
      throw new UsageException(e.getName() + " cannot be set to that: " + reason(e));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static String reason(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** What is accepted. */
  PhotoLimits limits() {
    return limits;
  }

  /**
   * The bytes of a photo that can be used.
   *
   * @throws UsageException if there is no such file, or no song can come of it
   */
  byte[] readUsable(Path file) {
    byte[] photo = read(file);
    if (checks.of(photo) instanceof PhotoCheck.Refused refused) {
      throw new UsageException(file + ": " + refused.message());
    }
    return photo;
  }

  /**
   * The file's bytes.
   *
   * @throws UsageException if there is no such file or it is larger than any photo accepted
   */
  byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + " is not a file");
    }
    int limit = limits.maxBytes();
    try {
      long size = Files.size(file);
      if (size > limit) {
        throw new UsageException(
            "%s has %.1f MB; a photo may have up to %.1f MB"
                .formatted(file, size / (double) MEGABYTE, limit / (double) MEGABYTE));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
