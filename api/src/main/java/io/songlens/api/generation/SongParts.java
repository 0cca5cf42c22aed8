package io.songlens.api.generation;

import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.song.SyllableTiming;
import java.util.List;

/**
 * What the stages of one song made.
 *
 * @param draft what it is
 * @param sound how it sounds
 * @param target what the master was to be like
 * @param clock how long the stages took
 */
record SongParts(SongDraft draft, SongSound sound, MasterTarget target, StageClock clock) {
  List<SyllableTiming> timings() {
    return sound.timings();
  }

  Mastered master() {
    return sound.master();
  }

  /**
   * Its sound before mastering.
   *
   * @throws IllegalStateException if its stems were not asked for
   */
  Mix mix() {
    if (sound.mix() == null) {
      throw new IllegalStateException("The mix was not kept");
    }
    return sound.mix();
  }
}
