package io.songlens.composer.plan;

import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.FormTemplate;
import io.songlens.composer.theory.Bpm;

/**
 * A form with the tempo that makes it last as long as it should.
 *
 * @param form the sections
 * @param lineBars bars of one lyric line
 * @param bpm the tempo
 * @param durationFrames the song's exact duration, ring included
 */
record TimedForm(FormTemplate form, int lineBars, Bpm bpm, long durationFrames) {
  double seconds() {
    return (double) durationFrames / SongPlan.SAMPLE_RATE_HZ;
  }
}
