package io.songlens.api.webhook;

import io.songlens.storage.HmacSha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Signs messages so that a receiver knows who sent them and when. */
final class WebhookSignature {
  private final WebhookSecret secret;

  WebhookSignature(WebhookSecret secret) {
    this.secret = secret;
  }

  /**
   * The header's value: {@code t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">}, under the UTF-8
   * bytes of the account's secret.
   */
  String of(String account, Instant time, byte[] body) {
    String seconds = Long.toString(time.getEpochSecond());
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((seconds + ".").getBytes(StandardCharsets.US_ASCII));
    signed.writeBytes(body);
    byte[] key = secret.of(account).getBytes(StandardCharsets.UTF_8);
    byte[] mac = HmacSha256.of(key, signed.toByteArray());
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac);
  }
}
