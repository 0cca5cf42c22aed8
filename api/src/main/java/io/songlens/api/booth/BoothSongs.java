package io.songlens.api.booth;

import io.songlens.api.job.Lane;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongRows;
import io.songlens.composer.audio.master.LoudnessPreset;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The songs that were ordered at an account's booths: in the live queue, mastered for a booth. */
@ConditionalOnWebApplication
@Component
class BoothSongs {
  private static final int MOST = 200;

  private final SongRows rows;

  BoothSongs(SongRows rows) {
    this.rows = rows;
  }

  /** The youngest first, of an account's latest 200 songs in the live queue. */
  List<BoothSong> since(Instant start, String tenant) {
    return rows.since(start, Lane.LIVE, tenant, MOST).stream()
        .filter(BoothSongs::isOfBooth)
        .map(BoothSong::of)
        .toList();
  }

  private static boolean isOfBooth(Song song) {
    return LoudnessPreset.BOOTH.word().equals(song.options().loudness());
  }
}
