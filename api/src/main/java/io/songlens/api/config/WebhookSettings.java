package io.songlens.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How others are told that a song has ended.
 *
 * @param retries how long to wait after each try that failed; after the last one it is given up
 * @param allowedHosts names and addresses that may be told by http, on any port and inside this
 *     network
 * @param secret what messages are signed with; null for one that the service draws
 * @param secretFile path of a file that holds it, in place of it
 * @param publicUrl the service's address as receivers reach it; null for that of the order
 */
public record WebhookSettings(
    @DefaultValue({"10s", "1m", "5m", "30m", "2h", "6h", "24h"}) List<Duration> retries,
    @DefaultValue List<String> allowedHosts,
    @Nullable String secret,
    @Nullable Path secretFile,
    @Nullable URI publicUrl) {
  private static final int FEWEST_CHARACTERS = 16;

  public WebhookSettings {
    retries = List.copyOf(retries);
    allowedHosts = List.copyOf(allowedHosts);
  }

  /**
   * The operator's secret; null if none is set.
   *
   * @throws IllegalArgumentException if it is too short, or set twice; without the secret in its
   *     message
   */
  public @Nullable String chosenSecret() {
    if (secret != null && secretFile != null) {
      throw new IllegalArgumentException(
          "Set songlens.webhooks.secret or songlens.webhooks.secret-file, not both.");
    }
    String chosen = secretFile == null ? secret : read(secretFile);
    if (chosen != null && chosen.length() < FEWEST_CHARACTERS) {
      throw new IllegalArgumentException(
          "songlens.webhooks.secret has at least " + FEWEST_CHARACTERS + " characters");
    }
    return chosen;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of songlens.webhooks.secret-file is not read", e);
    }
  }

  /** Without the secret: it must not reach a log. */
  @Override
  public String toString() {
    return "WebhookSettings[" + retries + ", " + allowedHosts + ", " + publicUrl + "]";
  }
}
