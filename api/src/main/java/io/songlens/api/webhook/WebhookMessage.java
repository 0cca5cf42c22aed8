package io.songlens.api.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a song's end, as JSON.
 *
 * @param event "song.done", "song.failed" or "song.deleted"
 * @param id the song's
 * @param state the event's second word
 * @param title of a song that is done
 * @param links to its files by name
 * @param linksExpireAt until when they work
 * @param code why it failed, for programs
 * @param message why it failed, for people
 * @param at when the end was noticed
 */
record WebhookMessage(
    String event,
    String id,
    String state,
    @Nullable String title,
    @Nullable Map<String, URI> links,
    @Nullable Instant linksExpireAt,
    @Nullable String code,
    @Nullable String message,
    Instant at) {}
