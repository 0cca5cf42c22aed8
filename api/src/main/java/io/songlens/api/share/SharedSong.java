package io.songlens.api.share;

import io.songlens.api.generation.SongSummary;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * What a link shows of a song: nothing of its photo but the cover, nothing of its account.
 *
 * @param title the song's title
 * @param style the style's id
 * @param styleName the style's name for people
 * @param seconds the song's duration in seconds
 * @param links to its sound, cover, words and shape, by the files' names
 * @param expiresAt until when it is shown
 */
record SharedSong(
    String title,
    String style,
    String styleName,
    double seconds,
    Map<String, URI> links,
    Instant expiresAt) {
  static SharedSong of(SongSummary summary, Map<String, URI> links, Instant expiresAt) {
    return new SharedSong(
        summary.title(), summary.style(), summary.styleName(), summary.seconds(), links, expiresAt);
  }
}
