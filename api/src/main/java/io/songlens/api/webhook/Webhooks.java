package io.songlens.api.webhook;

import io.songlens.api.config.SonglensProperties;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom to tell that an ordered song has ended. */
@Component
public class Webhooks {
  private final WebhookTargets targets;
  private final WebhookRows rows;
  private final @Nullable URI publicUrl;

  Webhooks(WebhookTargets targets, WebhookRows rows, SonglensProperties properties) {
    this.targets = targets;
    this.rows = rows;
    this.publicUrl = properties.webhooks().publicUrl();
  }

  /** Why an address cannot be told anything, as a sentence; empty if it can. */
  public Optional<String> whyNot(String url) {
    return targets.whyNot(url);
  }

  /**
   * Tells an address when a song ends, whatever process makes it.
   *
   * @param songId the song's, which has a row already
   * @param url one that {@link #whyNot} has nothing against
   * @param base the service's address as the order reached it
   */
  public void register(String songId, String url, URI base) {
    HttpUrl parsed = targets.parse(url);
    if (parsed == null) {
      throw new IllegalArgumentException("A webhook's address is checked before it is kept");
    }
    String links = (publicUrl == null ? base : publicUrl).toString();
    rows.add(UUID.randomUUID().toString(), songId, url, parsed.host(), links);
  }
}
