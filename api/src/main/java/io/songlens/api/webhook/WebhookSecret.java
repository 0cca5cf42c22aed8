package io.songlens.api.webhook;

import io.songlens.api.config.SharedSecrets;
import io.songlens.api.config.WebhookSettings;
import io.songlens.storage.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What messages are signed with; the operator gives it to receivers. Each account has its own,
 * derived from the service's, so that none can pass for the service before another.
 */
public final class WebhookSecret {
  private static final String NAME = "webhook-secret";

  private final byte[] ofService;

  WebhookSecret(String ofService) {
    this.ofService = ofService.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * From the operator's secret if one is set; else from one that all processes find in the
   * database.
   */
  public static WebhookSecret of(WebhookSettings settings, JdbcClient db) {
    String chosen = settings.chosenSecret();
    return new WebhookSecret(
        chosen == null
            ? HexFormat.of().formatHex(new SharedSecrets(db).loadOrCreate(NAME))
            : chosen);
  }

  /** The secret of an account: 64 hexadecimal digits. */
  public String of(String account) {
    return HexFormat.of().formatHex(HmacSha256.of(ofService, account));
  }
}
