package io.songlens.api.webhook;

import io.songlens.api.config.SharedSecrets;
import io.songlens.api.config.WebhookSettings;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What messages are signed with; the operator gives it to receivers. */
public final class WebhookSecret {
  private static final String NAME = "webhook-secret";

  private WebhookSecret() {}

  /** The operator's if one is set; else one that all processes find in the database, in hex. */
  public static String of(WebhookSettings settings, JdbcClient db) {
    String chosen = settings.chosenSecret();
    return chosen == null
        ? HexFormat.of().formatHex(new SharedSecrets(db).loadOrCreate(NAME))
        : chosen;
  }
}
