package io.songlens.api.webhook;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import io.songlens.api.job.SongRows;
import io.songlens.api.job.SongState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages, each time with fresh links. */
@Component
class WebhookMessages {
  private final SongRows rows;
  private final SongFiles files;
  private final JsonMapper json;
  private final Clock clock;
  private final Duration linkValidity;

  WebhookMessages(
      SongRows rows, SongFiles files, JsonMapper json, Clock clock, SonglensProperties properties) {
    this.rows = rows;
    this.files = files;
    this.json = json;
    this.clock = clock;
    this.linkValidity = properties.linkValidity();
  }

  /** The message's bytes. Of a song that was deleted since it got done, without links. */
  byte[] body(Webhook webhook) {
    Optional<Song> done =
        webhook.state().equals(Webhook.DONE)
            ? rows.find(webhook.songId()).filter(song -> song.state() == SongState.DONE)
            : Optional.empty();
    WebhookMessage message =
        new WebhookMessage(
            "song." + webhook.state(),
            webhook.songId(),
            webhook.state(),
            done.map(Song::summary).map(SongSummary::title).orElse(null),
            done.map(song -> links(song, URI.create(webhook.base()))).orElse(null),
            done.map(song -> clock.instant().plus(linkValidity)).orElse(null),
            webhook.code(),
            webhook.message(),
            webhook.endedAt());
    return json.writeValueAsBytes(message);
  }

  private Map<String, URI> links(Song song, URI base) {
    Map<String, URI> links = new LinkedHashMap<>();
    for (String artifact : song.artifacts()) {
      if (!artifact.equals(Artifact.OPENING)) {
        links.put(artifact, base.resolve(files.link(song.id(), artifact, linkValidity, null)));
      }
    }
    return links;
  }
}
