package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Compressor;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.ReverbSpace;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument goes through: tone, level, place, stepping back for the voice, and the hall.
 */
final class InstrumentChannel {
  private static final double HALL_DB = -7;

  // What balances are relative to. The band as a whole is trimmed against the voice afterwards.
  private static final double BAND_REFERENCE_LUFS = VoiceChannel.REFERENCE_LUFS - 3;

  private InstrumentChannel() {}

  /**
   * Treats a stem in its own arrays.
   *
   * @param sameRole how many parts share the role
   */
  static Channel treated(
      Part part, StereoAudio audio, RoleSound sound, Ducking ducking, int sameRole) {
    new StereoFilter(sound.tone()).process(audio.left(), audio.right(), 0, audio.frames());
    if (part.role() == PartRole.BASS) {
      Balance.centre(audio);
    }
    Balance.pan(audio, part.mix().pan());
    LoudnessBlocks loudness = levelled(audio, sound.levelling());
    // Parts of one role share its place: two of them are each 1.5 dB softer than one alone.
    double shareDb = -5 * StrictMath.log10(sameRole);
    double target = BAND_REFERENCE_LUFS + sound.balanceDb() + shareDb + part.mix().gainDb();
    double gainDb = Levels.gainDb(loudness.integratedLufs(), target);
    audio.scale((float) Decibels.toGain(gainDb));
    ducking.apply(audio, sound.duckDb());
    LoudnessBlocks dry = loudness.amplified(step -> gainDb - sound.duckDb() * ducking.depth(step));
    Room hall = Room.of(ReverbSpace.HALL, part.mix().reverbSend(), HALL_DB);
    return new Channel(new Stem(part.id(), audio), dry, hall);
  }

  private static LoudnessBlocks levelled(StereoAudio audio, @Nullable Compressor levelling) {
    LoudnessBlocks played = LoudnessMeter.measure(audio);
    double lufs = played.integratedLufs();
    if (levelling == null || lufs <= LoudnessBlocks.SILENCE_LUFS) {
      return played;
    }
    levelling.above(lufs).process(audio.left(), audio.right());
    return LoudnessMeter.measure(audio);
  }
}
