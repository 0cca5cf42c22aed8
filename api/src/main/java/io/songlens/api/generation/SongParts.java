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
 * @param timings when each syllable is heard; empty in an instrumental song
 * @param mix its sound before mastering, if its stems were asked for; else what has become of it
 * @param master its sound
 * @param target what the master was to be like
 * @param clock how long the stages took
 */
record SongParts(
    SongDraft draft,
    List<SyllableTiming> timings,
    Mix mix,
    Mastered master,
    MasterTarget target,
    StageClock clock) {
  SongParts {
    timings = List.copyOf(timings);
  }
}
