package io.songlens.composer.audio.mix;

import static io.songlens.composer.audio.dsp.Biquad.BUTTERWORTH_Q;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.Compressor;
import io.songlens.composer.audio.dsp.DeEsser;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.Reverb;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalPart;
import java.util.List;

/**
 * What backing vocals go through. They must not be mistaken for the lead: thinner, more even, with
 * softer consonants, and further back in the room.
 */
final class BackingChannel {
  private static final Compressor LEVELLER = new Compressor(-1, 3, 8, 6, 160);

  private BackingChannel() {}

  /** Treats a part in its own arrays; its loudness is relative to the lead's. */
  static void treat(VocalPart part, StereoAudio audio, SongPlan plan) {
    BackingSound sound = BackingSound.of(part.role());
    new StereoFilter(
            List.of(
                Biquad.highPass(sound.lowCutHz(), BUTTERWORTH_Q),
                Biquad.peak(300, 0.9, -2),
                Biquad.peak(2_800, 0.7, sound.presenceDb())))
        .process(audio.left(), audio.right(), 0, audio.frames());
    double lufs = LoudnessMeter.measure(audio).integratedLufs();
    if (lufs > LoudnessBlocks.SILENCE_LUFS) {
      LEVELLER.above(lufs).process(audio.left(), audio.right());
      new DeEsser(5_500, lufs - 8, 6).process(audio);
    }
    PartMix mix = part.style().mix();
    double target = VoiceChannel.REFERENCE_LUFS + sound.balanceDb() + mix.gainDb();
    double played = LoudnessMeter.measure(audio).integratedLufs();
    audio.scale((float) Decibels.toGain(Levels.gainDb(played, target)));
    new VocalEffects(plan).apply(audio, part.effects());
    Balance.pan(audio, mix.pan());
    float send = (float) (mix.reverbSend() * Decibels.toGain(sound.roomDb()));
    new Reverb(sound.room())
        .addTo(audio.left(), audio.right(), audio.left(), audio.right(), audio.frames(), send);
  }
}
