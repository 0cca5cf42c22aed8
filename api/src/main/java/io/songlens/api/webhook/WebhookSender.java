package io.songlens.api.webhook;

import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one message once. Follows nothing, keeps nothing, and reads no answer but its status. */
final class WebhookSender {
  static final String SIGNATURE_HEADER = "Songlens-Signature";
  static final String DELIVERY_HEADER = "Songlens-Delivery";

  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_FOR_ALL = Duration.ofSeconds(20);

  private final WebhookTargets targets;
  private final WebhookSignature signature;
  private final Clock clock;
  private final OkHttpClient http;

  WebhookSender(WebhookTargets targets, WebhookSignature signature, Clock clock) {
    this.targets = targets;
    this.signature = signature;
    this.clock = clock;
    this.http =
        new OkHttpClient.Builder()
            .dns(targets)
            .proxy(Proxy.NO_PROXY) // a proxy would look hosts up by itself
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .connectTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .writeTimeout(PATIENCE)
            .callTimeout(PATIENCE_FOR_ALL)
            .build();
  }

  /** Breaks off what is being sent. */
  void cancel() {
    http.dispatcher().cancelAll();
  }

  /**
   * Sends a message.
   *
   * @return why it has not arrived, without the address; empty if it has
   */
  Optional<String> send(Webhook webhook, byte[] body) {
    HttpUrl url = targets.parse(webhook.url());
    if (url == null) {
      return Optional.of("the address is not allowed");
    }
    Instant now = clock.instant();
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", "Songlens")
            .header(DELIVERY_HEADER, webhook.id())
            .header(SIGNATURE_HEADER, signature.of(webhook.account(), now, body))
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? Optional.empty()
          : Optional.of("it answered " + response.code());
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
