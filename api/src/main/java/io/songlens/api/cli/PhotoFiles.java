package io.songlens.api.cli;

import io.songlens.api.generation.PhotoCheck;
import io.songlens.api.generation.PhotoChecks;
import io.songlens.image.decode.PhotoLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Photos named on the command line. */
final class PhotoFiles {
  private static final int MEGABYTE = 1_000_000;

  private PhotoFiles() {}

  /**
   * The bytes of a photo that can be used.
   *
   * @throws UsageException if there is no such file, or no song can come of it
   */
  static byte[] readUsable(Path file) {
    byte[] photo = read(file);
    if (PhotoChecks.of(photo) instanceof PhotoCheck.Refused refused) {
      throw new UsageException(file + ": " + refused.message());
    }
    return photo;
  }

  /**
   * The file's bytes.
   *
   * @throws UsageException if there is no such file or it is larger than any photo accepted
   */
  static byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + " is not a file");
    }
    int limit = PhotoLimits.DEFAULT.maxBytes();
    try {
      long size = Files.size(file);
      if (size > limit) {
        throw new UsageException(
            "%s has %d MB; a photo may have up to %d MB"
                .formatted(file, size / MEGABYTE, limit / MEGABYTE));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
