package io.songlens.api.song;

import io.songlens.api.webhook.Webhooks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The webhooks of orders. */
@ConditionalOnWebApplication
@Component
class OrderWebhooks {
  private final Webhooks webhooks;

  OrderWebhooks(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * Accepts an order's webhook, if it has one.
   *
   * @throws ProblemException if that may not be told anything
   */
  void check(SongForm form) {
    url(form.webhook())
        .flatMap(webhooks::whyNot)
        .ifPresent(
            reason -> {
              throw new ProblemException(ProblemCode.BAD_WEBHOOK, reason);
            });
  }

  /** Sees to it that it is told how the song ends, with links to where this request went to. */
  void register(String songId, SongForm form) {
    url(form.webhook())
        .ifPresent(
            url ->
                webhooks.register(
                    songId,
                    url,
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri()));
  }

  private static Optional<String> url(@Nullable String webhook) {
    return Optional.ofNullable(webhook).map(String::strip).filter(url -> !url.isEmpty());
  }
}
