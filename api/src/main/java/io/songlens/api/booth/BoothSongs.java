package io.songlens.api.booth;

import io.songlens.api.job.Lane;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongRows;
import io.songlens.composer.audio.master.LoudnessPreset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The songs that were ordered at an account's booths: in the live queue, mastered for a booth. */
@ConditionalOnWebApplication
@Component
class BoothSongs {
  private static final int MOST = 200;
  private static final int AT_ONCE = 100;

  /** An account that orders elsewhere, too, is not looked through for ever. */
  private static final int MOST_LOOKS = 20;

  private final SongRows rows;

  BoothSongs(SongRows rows) {
    this.rows = rows;
  }

  /** The youngest first, up to 200 of an account's latest 2,000 songs. */
  List<BoothSong> since(Instant start, String tenant) {
    List<BoothSong> found = new ArrayList<>();
    String after = null;
    for (int look = 0; look < MOST_LOOKS && found.size() < MOST; look++) {
      List<Song> page = rows.recent(tenant, AT_ONCE, after);
      List<Song> young = page.stream().filter(song -> !song.createdAt().isBefore(start)).toList();
      young.stream().filter(BoothSongs::isOfBooth).map(BoothSong::of).forEach(found::add);
      if (young.size() < AT_ONCE) {
        break;
      }
      after = page.get(page.size() - 1).id();
    }
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static boolean isOfBooth(Song song) {
    return song.lane() == Lane.LIVE
        && LoudnessPreset.BOOTH.word().equals(song.options().loudness());
  }
}
