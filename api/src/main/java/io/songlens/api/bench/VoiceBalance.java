package io.songlens.api.bench;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import java.util.ArrayList;
import java.util.List;

/** How far the lead is above all others from 1 to 4 kHz, where words are understood. */
final class VoiceBalance {
  private static final double LEAST_SUNG_SHARE = 0.5;

  private VoiceBalance() {}

  /**
   * The ratio in dB in each bar that is sung for half of it and more.
   *
   * @param mix with its stems
   */
  static List<Double> ofSungBars(Score score, Mix mix) {
    int frames = mix.audio().frames();
    StereoAudio voice = StereoAudio.silence(frames);
    StereoAudio band = StereoAudio.silence(frames);
    for (Stem stem : mix.stems()) {
      (stem.partId().equals(Stem.VOCAL) ? voice : band).add(stem.audio());
    }
    filter(voice);
    filter(band);
    SongPlan plan = score.plan();
    List<Double> ratios = new ArrayList<>();
    for (int bar = 0; bar < plan.bars(); bar++) {
      if (sungShare(score, bar) >= LEAST_SUNG_SHARE) {
        int from = (int) Math.min(frames, plan.frameOfTick(plan.tickOfBar(bar)));
        int to = (int) Math.min(frames, plan.frameOfTick(plan.tickOfBar(bar + 1)));
        if (power(band, from, to) > 0 && power(voice, from, to) > 0) {
          ratios.add(Decibels.fromPower(power(voice, from, to) / power(band, from, to)));
        }
      }
    }
    return ratios;
  }

  private static void filter(StereoAudio audio) {
    Biquad low = Biquad.highPass(1_000, Biquad.BUTTERWORTH_Q);
    Biquad high = Biquad.lowPass(4_000, Biquad.BUTTERWORTH_Q);
    new StereoFilter(List.of(low, low, high, high))
        .process(audio.left(), audio.right(), 0, audio.frames());
  }

  private static double sungShare(Score score, int bar) {
    int start = score.plan().tickOfBar(bar);
    int end = score.plan().tickOfBar(bar + 1);
    int sung = 0;
    for (SungNote note : score.melody()) {
      sung += Math.max(0, Math.min(end, note.end()) - Math.max(start, note.onset()));
    }
    return (double) sung / (end - start);
  }

  private static double power(StereoAudio audio, int from, int to) {
    double power = 0;
    for (int i = from; i < to; i++) {
      power += (double) audio.left()[i] * audio.left()[i];
      power += (double) audio.right()[i] * audio.right()[i];
    }
    return power;
  }
}
