package io.songlens.api.song;

import io.songlens.api.generation.Documents;
import io.songlens.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The entity tag of a song's answer. Links are signed anew in every answer, so the tag leaves their
 * signatures out; it changes with time all the same, so that nobody is left with links that are
 * about to expire.
 */
final class SongTag {
  private static final int TAGS_PER_LINK = 4;

  private SongTag() {}

  /**
   * The tag, weak since links differ.
   *
   * @param linkValidity how long the links work; a tag stands for a quarter of that at most
   */
  static String of(SongView song, Instant now, Duration linkValidity) {
    boolean linked = song.linksExpireAt() != null || song.progress().opening() != null;
    long period =
        linked ? now.toEpochMilli() / Math.max(1, linkValidity.toMillis() / TAGS_PER_LINK) : 0;
    String said =
        Documents.line(song.withoutLinks()) + song.links().keySet() + song.progress().eventId();
    byte[] hash = Sha256.digest().digest((said + period).getBytes(StandardCharsets.UTF_8));
    return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
  }
}
