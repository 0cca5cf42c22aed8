package io.songlens.api.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A song's end that somebody is to be told of.
 *
 * @param id the delivery's, the same in every try
 * @param songId the song's
 * @param account whose song
 * @param url where to; it may hold the receiver's secrets and gets into no log
 * @param host the address' host, for logs
 * @param base the service's address, which links begin with
 * @param state "done", "failed" or "deleted"
 * @param code why it failed, for programs
 * @param message why it failed, for people
 * @param endedAt when the end was noticed
 * @param tries how often it was tried before
 */
record Webhook(
    String id,
    String songId,
    String account,
    String url,
    String host,
    String base,
    String state,
    @Nullable String code,
    @Nullable String message,
    Instant endedAt,
    int tries) {
  static final String DONE = "done";

  @Override
  public String toString() {
    return "Webhook[" + id + ", " + songId + ", " + state + ", " + host + "]";
  }
}
