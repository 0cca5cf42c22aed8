package io.songlens.composer.audio.label;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.song.SongPlan;

/**
 * The audible label of a song made by a machine: "AI" in Morse code, short-long short-short, the
 * rhythm that GB 45438-2025 names for sound. The song keeps its duration: the tones lie over its
 * first one and a half seconds.
 */
public final class MorseLabel {
  private static final String AI = ".- ..";
  private static final double TONE_HZ = 800;
  private static final double UNIT_SECONDS = 0.11;
  private static final double START_SECONDS = 0.25;
  private static final double RAMP_SECONDS = 0.005;

  /** A sine on both sides is as loud in LUFS as its peaks are in dBFS. */
  private static final double BELOW_THE_SONG_DB = 3;

  /** Also where nothing else is heard. */
  private static final double LEAST_PEAK_DB = -40;

  private MorseLabel() {}

  /** Adds the label to a mix that is not mastered yet, in place, a little softer than the song. */
  public static void addTo(StereoAudio mix) {
    double loudness = LoudnessMeter.measure(mix).integratedLufs();
    double peakDb = loudness - BELOW_THE_SONG_DB;
    double peak = Decibels.toGain(Math.max(LEAST_PEAK_DB, peakDb));
    double at = START_SECONDS;
    for (int i = 0; i < AI.length(); i++) {
      switch (AI.charAt(i)) {
        case '.' -> at = addTone(mix, at, UNIT_SECONDS, peak);
        case '-' -> at = addTone(mix, at, 3 * UNIT_SECONDS, peak);
        default -> at += 2 * UNIT_SECONDS; // with the one behind every tone: three
      }
    }
  }

  /** Adds a tone and returns when the next may begin. */
  private static double addTone(StereoAudio mix, double at, double seconds, double peak) {
    int start = (int) Math.round(at * SongPlan.SAMPLE_RATE_HZ);
    int length = (int) Math.round(seconds * SongPlan.SAMPLE_RATE_HZ);
    double ramp = RAMP_SECONDS * SongPlan.SAMPLE_RATE_HZ;
    for (int i = 0; i < length && start + i < mix.frames(); i++) {
      double edge = Math.min(1, Math.min(i, length - 1 - i) / ramp);
      double angle = 2 * StrictMath.PI * TONE_HZ * i / SongPlan.SAMPLE_RATE_HZ;
      float sample = (float) (peak * edge * StrictMath.sin(angle));
      mix.left()[start + i] += sample;
      mix.right()[start + i] += sample;
    }
    return at + seconds + UNIT_SECONDS;
  }
}
