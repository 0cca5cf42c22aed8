package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.StepMeter;
import io.songlens.composer.song.Part;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An instrument as it goes into the sum: tone, place, level, and stepping back for the voice. */
final class InstrumentChannel implements SoundStream {
  /** Blocks to read but the last are to be multiples of this many frames. */
  static final int STEP_FRAMES = LoudnessBlocks.STEP_FRAMES;

  // What balances are relative to. The band as a whole is trimmed against the voice afterwards.
  private static final double BAND_REFERENCE_LUFS = VoiceChannel.REFERENCE_LUFS - 3;

  private final SoundStream sound;
  private final float gain;
  private final Ducking ducking;
  private final double duckDb;
  private final VocalRide ride;
  private final @Nullable Presence presence;
  private int step;

  /**
   * A channel.
   *
   * @param played the part as it is played from a frame of the song on
   * @param level as {@link #level} found it
   * @param fromStep which step of 100 ms begins at that frame
   */
  InstrumentChannel(
      Part part,
      SoundStream played,
      RoleSound sound,
      PartLevel level,
      SideChain sideChain,
      Ducking ducking,
      VocalRide ride,
      int fromStep) {
    this.sound =
        sideChain.duck(
            part, Toned.levelled(part, played, sound, level.playedLufs()), fromStep * STEP_FRAMES);
    this.gain = (float) Decibels.toGain(level.gainDb());
    this.ducking = ducking;
    this.duckDb = sound.duckDb();
    this.ride = ride;
    this.presence = ride.dips() ? new Presence() : null;
    this.step = fromStep;
  }

  @Override
  public void read(float[] left, float[] right, int frames) {
    sound.read(left, right, frames);
    for (int i = 0; i < frames; i++) {
      left[i] *= gain;
      right[i] *= gain;
    }
    ducking.apply(left, right, frames, step, duckDb);
    if (presence != null) {
      presence.dip(left, right, frames, step, ride::dipDb);
    }
    step += frames / STEP_FRAMES;
  }

  /**
   * Listens to a part to find how loud it is to be made.
   *
   * @param played the part from the start of the song, as often as asked for
   * @param frames the song's duration
   * @param sameRole how many parts share the role
   */
  static PartLevel level(
      Part part,
      Supplier<SoundStream> played,
      int frames,
      RoleSound sound,
      SideChain sideChain,
      Ducking ducking,
      int sameRole) {
    double playedLufs =
        sound.levelling() == null
            ? 0
            : measured(Toned.asPlayed(part, played.get(), sound), frames, null).integratedLufs();
    StepMeter presence = new StepMeter(Presence.RANGE, frames);
    SoundStream levelled = Toned.levelled(part, played.get(), sound, playedLufs);
    LoudnessBlocks loudness = measured(sideChain.duck(part, levelled, 0), frames, presence);
    // Parts of one role share its place: two of them are each 1.5 dB softer than one alone.
    double shareDb = -5 * StrictMath.log10(sameRole);
    double target = BAND_REFERENCE_LUFS + sound.balanceDb() + shareDb + part.mix().gainDb();
    double gainDb = Levels.gainDb(loudness.integratedLufs(), target);
    IntToDoubleFunction mixedDb = step -> gainDb - sound.duckDb() * ducking.depth(step);
    return new PartLevel(
        playedLufs,
        gainDb,
        loudness.amplified(mixedDb),
        new LoudnessBlocks(presence.powers()).amplified(mixedDb).power());
  }

  private static LoudnessBlocks measured(
      SoundStream sound, int frames, @Nullable StepMeter presence) {
    LoudnessMeter meter = new LoudnessMeter(frames);
    float[] left = new float[STEP_FRAMES];
    float[] right = new float[STEP_FRAMES];
    for (int start = 0; start < frames; start += STEP_FRAMES) {
      int count = Math.min(STEP_FRAMES, frames - start);
      sound.read(left, right, count);
      meter.add(left, right, 0, count);
      if (presence != null) {
        presence.add(left, right, 0, count);
      }
    }
    return meter.blocks();
  }
}
