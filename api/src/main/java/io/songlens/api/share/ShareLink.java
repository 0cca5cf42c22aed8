package io.songlens.api.share;

import static java.util.Objects.requireNonNull;

import io.songlens.storage.ObjectKey;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A link that shows a song, as it came with a request.
 *
 * @param song the song's id
 * @param expires its end, in seconds of the epoch
 * @param signature of both
 */
record ShareLink(String song, long expires, String signature) {
  /** A link with an end that is not written as one ended long ago. */
  static ShareLink of(String song, String expires, String signature) {
    long end = expires.matches("\\d{1,12}") ? Long.parseLong(expires) : 0;
    return new ShareLink(song, end, signature);
  }

  /** The parts of a link that was just signed. */
  static ShareLink of(URI signed) {
    var parts = UriComponentsBuilder.fromUri(signed).build();
    return of(
        parts.getPathSegments().get(1),
        requireNonNull(parts.getQueryParams().getFirst("expires")),
        requireNonNull(parts.getQueryParams().getFirst("signature")));
  }

  /** What was signed; empty if it is none that ever was. */
  Optional<ObjectKey> key() {
    return song.matches("[0-9a-f-]{36}") ? Optional.of(new ObjectKey(song)) : Optional.empty();
  }

  Instant end() {
    return Instant.ofEpochSecond(expires);
  }

  /** The address of the page, without scheme and host. */
  URI page() {
    return address("");
  }

  /** The address of something that goes with the page. */
  URI with(String name) {
    return address("/" + name);
  }

  private URI address(String name) {
    return URI.create(
        ShareLinks.PATH + song + name + "?expires=" + expires + "&signature=" + signature);
  }
}
