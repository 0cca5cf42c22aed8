package io.songlens.api.share;

import io.songlens.api.config.SharedSecrets;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongRows;
import io.songlens.api.job.SongState;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.filesystem.UrlSigner;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes links that show one song, and looks up what they show. Nothing of them is stored: they hold
 * the song's id and their end, signed with a secret that all processes of the service share.
 */
@ConditionalOnWebApplication
@Component
class ShareLinks {
  static final String PATH = "/s/";

  private static final String SECRET = "share-secret";

  private final SongRows rows;
  private final UrlSigner signer;

  ShareLinks(SongRows rows, JdbcClient db, Clock clock) {
    this.rows = rows;
    this.signer = new UrlSigner(new SharedSecrets(db).loadOrCreate(SECRET), clock, PATH);
  }

  /**
   * The address of a page that shows a song, without scheme and host.
   *
   * @param validFor 1 s to 7 days
   */
  URI page(Song song, Duration validFor) {
    return signer.sign(new ObjectKey(song.id()), validFor, null);
  }

  /** The song that a link shows; empty if the link is none, or too old, or the song is gone. */
  Optional<Song> find(ShareLink link) {
    return link.key()
        .filter(key -> isValid(key, link))
        .flatMap(key -> rows.find(key.value()))
        .filter(song -> song.state() == SongState.DONE);
  }

  private boolean isValid(ObjectKey key, ShareLink link) {
    return signer.verify(key, link.expires(), null, link.signature()) == UrlSigner.Verdict.VALID;
  }
}
