package io.songlens.composer.audio.mix;

import static io.songlens.composer.audio.dsp.Biquad.BUTTERWORTH_Q;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.Compressor;
import io.songlens.composer.audio.dsp.DeEsser;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.Echo;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.ReverbSpace;
import io.songlens.composer.audio.dsp.StepMeter;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import java.util.List;

/**
 * What a voice goes through: rumble and mud out, a levelling compressor, presence, a de-esser, then
 * a short plate and a hardly audible echo.
 *
 * @param audio its sound
 * @param dry its loudness without plate and echo
 * @param presence its power in the {@linkplain Presence#RANGE range of words}, for each step of 100
 *     ms
 * @param levels how loud it was made
 */
@SuppressWarnings("ArrayRecordComponent")
record VoiceChannel(StereoAudio audio, LoudnessBlocks dry, double[] presence, VoiceLevels levels) {
  /** For how long it is heard after it has ended. */
  static final int TAIL_FRAMES = 3 * SongPlan.SAMPLE_RATE_HZ;

  /** Loudness of the treated voice in LUFS, before its room. */
  static final double REFERENCE_LUFS = -20;

  private static final List<Biquad> CLEANING =
      List.of(
          Biquad.highPass(90, BUTTERWORTH_Q),
          Biquad.highPass(90, BUTTERWORTH_Q),
          Biquad.peak(280, 0.9, -2));
  // No more than 3 dB: above that, this kind of voice loses intelligibility.
  private static final List<Biquad> PRESENCE =
      List.of(Biquad.peak(3_400, 0.7, 2), Biquad.highShelf(9_500, 1.5));
  private static final Compressor LEVELLER = new Compressor(REFERENCE_LUFS - 2, 3, 8, 8, 140);
  private static final DeEsser DE_ESSER = new DeEsser(5_800, REFERENCE_LUFS - 6, 4);
  private static final Echo SLAP = new Echo(96, 113, 350, 4_500);
  private static final double SLAP_DB = -23;
  private static final double PLATE_DB = -9;

  /** The voice at the reference loudness, plus its own gain. */
  static VoiceChannel treated(float[] mono, Score score) {
    StereoAudio voice = StereoAudio.ofMono(mono);
    filter(voice, CLEANING);
    double cleanedDb = gainDb(voice);
    shape(voice, cleanedDb);
    double finishedDb = gainDb(voice);
    place(voice, finishedDb, score, 0);
    LoudnessBlocks dry = LoudnessMeter.measure(voice);
    addRooms(voice, score.voice().mix());
    double[] presence = StepMeter.measure(Presence.RANGE, voice);
    return new VoiceChannel(voice, dry, presence, new VoiceLevels(cleanedDb, finishedDb));
  }

  /**
   * Treats some frames of a voice in place, as loud as the whole was made.
   *
   * @param fromFrame at which frame of the song they begin
   */
  static void treat(StereoAudio voice, VoiceLevels levels, Score score, int fromFrame) {
    filter(voice, CLEANING);
    shape(voice, levels.cleanedDb());
    place(voice, levels.finishedDb(), score, fromFrame);
    addRooms(voice, score.voice().mix());
  }

  private static void shape(StereoAudio voice, double gainDb) {
    voice.scale((float) Decibels.toGain(gainDb));
    LEVELLER.process(voice.left(), voice.right());
    filter(voice, PRESENCE);
    DE_ESSER.process(voice);
  }

  private static void place(StereoAudio voice, double gainDb, Score score, int fromFrame) {
    voice.scale((float) Decibels.toGain(gainDb));
    new VocalEffects(score.plan(), fromFrame).apply(voice, score.effects());
    PartMix mix = score.voice().mix();
    voice.scale((float) Decibels.toGain(mix.gainDb()));
    Balance.pan(voice, mix.pan());
  }

  private static void addRooms(StereoAudio voice, PartMix mix) {
    SLAP.addTo(voice, (float) Decibels.toGain(SLAP_DB));
    float send = (float) (mix.reverbSend() * Decibels.toGain(PLATE_DB));
    new Reverb(ReverbSpace.PLATE)
        .addTo(voice.left(), voice.right(), voice.left(), voice.right(), voice.frames(), send);
  }

  private static double gainDb(StereoAudio voice) {
    return Levels.gainDb(LoudnessMeter.measure(voice).integratedLufs(), REFERENCE_LUFS);
  }

  private static void filter(StereoAudio voice, List<Biquad> filters) {
    new StereoFilter(filters).process(voice.left(), voice.right(), 0, voice.frames());
  }
}
