package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.dsp.LoudnessBlocks;

/**
 * How loud a part is made.
 *
 * @param playedLufs its loudness after its filters, which its compressor's threshold follows; 0 if
 *     it has none
 * @param gainDb gain behind the compressor
 * @param dry its loudness in the mix without its room
 * @param presence its power there in the {@linkplain Presence#RANGE range of words}, for each step
 *     of 100 ms
 */
@SuppressWarnings("ArrayRecordComponent")
record PartLevel(double playedLufs, double gainDb, LoudnessBlocks dry, double[] presence) {
  /** The same with another gain on top. */
  PartLevel amplified(double db) {
    return new PartLevel(
        playedLufs,
        gainDb + db,
        dry.amplified(step -> db),
        new LoudnessBlocks(presence).amplified(step -> db).power());
  }
}
