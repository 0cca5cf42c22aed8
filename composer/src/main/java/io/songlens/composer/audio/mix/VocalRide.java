package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the words of a song above its band, as an engineer does: the band has its level, the voice
 * is ridden from bar to bar, and where that is not enough the band makes room from 1 to 4 kHz.
 * Nothing moves within a bar, so that music keeps its shape. Immutable.
 */
final class VocalRide {
  /** No voice, no ride. */
  static final VocalRide NONE = new VocalRide(0, new double[0], new double[0]);

  /** A bar is sung if somebody sings for this share of it. */
  private static final double LEAST_SUNG_SHARE = 0.5;

  private static final double LOWEST_MEDIAN_DB = 3;
  private static final double HIGHEST_MEDIAN_DB = 4;
  private static final double LOWEST_DB = 2.6;
  private static final double HIGHEST_DB = 4.2;
  private static final double MAX_BAND_CHANGE_DB = 5;
  private static final double MAX_DIP_DB = 6;
  private static final double EASY_LIFT_DB = 2;
  private static final double MAX_LIFT_DB = 6;
  private static final double MAX_CUT_DB = 10;
  private static final double EASY_CUT_DB = 6;
  private static final double MAX_LIFT_OF_OTHERS_DB = 4;
  private static final int REACH_STEPS = 2;

  private final double bandDb;
  private final double[] voiceDb; // for each step of 100 ms
  private final double[] dipDb;

  private VocalRide(double bandDb, double[] voiceDb, double[] dipDb) {
    this.bandDb = bandDb;
    this.voiceDb = voiceDb;
    this.dipDb = dipDb;
  }

  /**
   * Plans a ride from powers in the {@linkplain Presence#RANGE range of words}, for each step of
   * 100 ms.
   *
   * @param voice the lead's
   * @param band that of the instruments, as loud as they would be without a ride
   * @param choir that of backing vocals, which keep their level but give way in the range
   */
  static VocalRide of(Score score, double[] voice, double[] band, double[] choir) {
    SongPlan plan = score.plan();
    double[] sung = sungShares(score);
    List<Bar> bars =
        IntStream.range(0, plan.bars())
            .mapToObj(bar -> Bar.of(plan, bar, sung[bar], voice, band, choir))
            .toList();
    double[] ratios =
        bars.stream().filter(Bar::counts).mapToDouble(bar -> bar.ratioDb(0, 0)).sorted().toArray();
    if (ratios.length == 0) {
      return NONE;
    }
    double median = ratios[ratios.length / 2];
    double needDb = within(median, LOWEST_MEDIAN_DB, HIGHEST_MEDIAN_DB) - median;
    double dipDb = -Math.min(MAX_DIP_DB / 2, Math.max(0, needDb / 2));
    double bandDb = within(-needDb - dipDb, -MAX_BAND_CHANGE_DB, MAX_BAND_CHANGE_DB);
    double[] voiceOfBar = new double[bars.size()];
    double[] dipOfBar = new double[bars.size()];
    double held = 0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i).amplified(bandDb);
      if (bar.counts()) {
        dipOfBar[i] = bar.dipDb(dipDb);
        held = bar.voiceDb(dipOfBar[i]);
      } else if (bar.sungShare > 0) {
        dipOfBar[i] = dipDb;
      }
      voiceOfBar[i] = held;
    }
    int steps = voice.length + 1;
    return new VocalRide(bandDb, smooth(plan, voiceOfBar, steps), smooth(plan, dipOfBar, steps));
  }

  /** By how much the band as a whole is too soft. */
  double bandDb() {
    return bandDb;
  }

  /**
   * Rides the voice, in place.
   *
   * @param fromStep which step of 100 ms of the song the sound begins
   */
  void apply(StereoAudio voice, int fromStep) {
    StepGains.apply(
        voice.left(), voice.right(), voice.frames(), fromStep, step -> at(voiceDb, step));
  }

  /**
   * How many dB of the range all others give way at a step of 100 ms: -6 .. 0, or above zero where
   * they come nearer.
   */
  double dipDb(int step) {
    return at(dipDb, step);
  }

  boolean dips() {
    return Arrays.stream(dipDb).anyMatch(db -> db != 0);
  }

  private static double at(double[] curve, int step) {
    return curve.length == 0 ? 0 : curve[Math.min(step, curve.length - 1)];
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** From bar to bar over half a second. */
  private static double[] smooth(SongPlan plan, double[] ofBar, int steps) {
    double[] stepped = new double[steps];
    int bar = 0;
    for (int i = 0; i < steps; i++) {
      long frame = (long) i * LoudnessBlocks.STEP_FRAMES;
      while (bar + 1 < ofBar.length && plan.frameOfTick(plan.tickOfBar(bar + 1)) <= frame) {
        bar++;
      }
      stepped[i] = ofBar[bar];
    }
    double[] smooth = new double[steps];
    for (int i = 0; i < steps; i++) {
      double sum = 0;
      for (int k = i - REACH_STEPS; k <= i + REACH_STEPS; k++) {
        sum += stepped[Math.max(0, Math.min(steps - 1, k))];
      }
      smooth[i] = sum / (2 * REACH_STEPS + 1);
    }
    return smooth;
  }

  private static double[] sungShares(Score score) {
    SongPlan plan = score.plan();
    double[] shares = new double[plan.bars()];
    for (int bar = 0; bar < shares.length; bar++) {
      int start = plan.tickOfBar(bar);
      int end = plan.tickOfBar(bar + 1);
      for (SungNote note : score.melody()) {
        int sung = Math.min(end, note.end()) - Math.max(start, note.onset());
        shares[bar] += Math.max(0, sung) / (double) (end - start);
      }
    }
    return shares;
  }

  /** Mean powers in one bar. */
  private record Bar(double sungShare, double voice, double band, double choir) {
    static Bar of(
        SongPlan plan, int bar, double sungShare, double[] voice, double[] band, double[] choir) {
      int from = (int) (plan.frameOfTick(plan.tickOfBar(bar)) / LoudnessBlocks.STEP_FRAMES);
      int to = (int) (plan.frameOfTick(plan.tickOfBar(bar + 1)) / LoudnessBlocks.STEP_FRAMES);
      return new Bar(sungShare, mean(voice, from, to), mean(band, from, to), mean(choir, from, to));
    }

    private static double mean(double[] powers, int from, int to) {
      return Arrays.stream(powers, Math.min(from, powers.length), Math.min(to, powers.length))
          .average()
          .orElse(0);
    }

    boolean counts() {
      return sungShare >= LEAST_SUNG_SHARE && voice > 0 && band + choir > 0;
    }

    Bar amplified(double bandDb) {
      return new Bar(sungShare, voice, band * power(bandDb), choir);
    }

    double ratioDb(double voiceDb, double dipDb) {
      return Decibels.fromPower(voice * power(voiceDb) / ((band + choir) * power(dipDb)));
    }

    /**
     * How far the others are to give way, beyond what an easy lift of the voice does; above zero
     * where they are so soft that an easy cut is not enough.
     */
    double dipDb(double leastDb) {
      double aboveDb = ratioDb(-EASY_CUT_DB, 0) - HIGHEST_DB;
      if (aboveDb > 0) {
        return Math.min(MAX_LIFT_OF_OTHERS_DB, aboveDb);
      }
      return within(ratioDb(EASY_LIFT_DB, 0) - LOWEST_DB, -MAX_DIP_DB, leastDb);
    }

    double voiceDb(double dipDb) {
      double ratioDb = ratioDb(0, dipDb);
      return within(within(ratioDb, LOWEST_DB, HIGHEST_DB) - ratioDb, -MAX_CUT_DB, MAX_LIFT_DB);
    }

    private static double power(double db) {
      return StrictMath.pow(10, db / 10);
    }
  }
}
