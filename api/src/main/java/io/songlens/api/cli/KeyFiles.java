package io.songlens.api.cli;

import io.songlens.api.config.DataFolder;
import io.songlens.api.label.PublicSigningKey;
import io.songlens.api.label.SigningKey;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the command line. Its own is that of {@code SONGLENS_SIGNING_KEY}, else of the folder
 * {@code SONGLENS_DATA}, else of the folder "data" beside the program: where the service has its
 * own.
 */
final class KeyFiles {
  private static final String DATA = "SONGLENS_DATA";

  private KeyFiles() {}

  /**
   * The key to sign with; made on first use.
   *
   * @throws UsageException if it cannot be read or made
   */
  static SigningKey own(Map<String, String> environment) {
    try {
      return SigningKey.configured(
          environment.get(SigningKey.VARIABLE), DataFolder.made(dataFolder(environment)));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (StorageException | UncheckedIOException e) {
      throw new UsageException(
          e.getMessage()
              + ". Songs are signed: name a folder that can be written in SONGLENS_DATA, or a key"
              + " in SONGLENS_SIGNING_KEY");
    }
  }

  /** The key that songs were signed with here; null if there is none yet. */
  static @Nullable PublicSigningKey known(Map<String, String> environment) {
    boolean named = !environment.getOrDefault(SigningKey.VARIABLE, "").isBlank();
    boolean made = Files.exists(dataFolder(environment).resolve(SigningKey.FILE));
    return named || made ? own(environment).publicKey() : null;
  }

  /**
   * The public key of a PEM file.
   *
   * @throws UsageException if it holds none
   */
  static PublicSigningKey read(Path file) {
    try {
      return PublicSigningKey.ofPem(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          file + " is no public Ed25519 key in PEM form, as GET /v1/verify/key answers it");
    }
  }

  /** Where the command line keeps what must last; it need not exist. */
  static Path dataFolder(Map<String, String> environment) {
    String named = environment.getOrDefault(DATA, "");
    return named.isBlank()
        ? Path.of(System.getProperty("songlens.home", "."), "data")
        : Path.of(named);
  }
}
