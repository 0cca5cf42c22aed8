package io.songlens.composer.voice;

import java.util.ArrayList;
import java.util.List;

/** A {@link SpectralTrack} as it grows, syllable by syllable. */
final class GrowingTrack {
  /** How much fainter silence gets from frame to frame, in nepers. */
  private static final double FADE = 1.5;

  /** Frames at each side over which a syllable's spectrum passes into the next's: 15 ms. */
  private static final int JOIN_FRAMES = 3;

  private static final double[] VOICED = {1, 1, 0.97, 0.9, 0.7};
  private static final double[] VOICELESS = new double[VOICED.length];

  private final List<double[]> cepstra = new ArrayList<>();
  private final List<double[]> voicing = new ArrayList<>();
  private final List<int[]> stateEnds = new ArrayList<>();
  private boolean sonorantEnd;

  /** Adds silence into which the sound before fades. */
  void rest(int frames) {
    double[] last =
        cepstra.isEmpty() ? new double[MelCepstrum.ORDER] : cepstra.get(cepstra.size() - 1);
    int start = cepstra.size();
    for (int t = 1; t <= frames; t++) {
      double[] fading = last.clone();
      fading[0] = Math.max(0, last[0] - FADE * t);
      cepstra.add(fading);
      voicing.add(VOICELESS);
    }
    int[] ends = new int[SyllableLayout.STATES];
    for (int state = 0; state < ends.length; state++) {
      ends[state] = start + frames * (state + 1) / ends.length;
    }
    stateEnds.add(ends);
    sonorantEnd = false;
  }

  /**
   * Adds a syllable.
   *
   * @param sounds its phones, as they were laid out
   */
  void add(SyllableLayout layout, List<Phone> sounds) {
    int start = cepstra.size();
    cepstra.addAll(layout.cepstra());
    for (int i = 0; i < sounds.size(); i++) {
      int[] ends = layout.stateEnds().get(i).clone();
      for (int state = 0; state < ends.length; state++) {
        ends[state] += start;
      }
      stateEnds.add(ends);
      double[] strengths = sounds.get(i).manner().isObstruent() ? VOICELESS : VOICED;
      while (voicing.size() < ends[ends.length - 1]) {
        voicing.add(strengths);
      }
    }
    if (sonorantEnd && !sounds.get(0).manner().isObstruent()) {
      join(start);
    }
    sonorantEnd = true;
  }

  /** Voices pass from one syllable into the next. */
  private void join(int boundary) {
    for (int k = 0; k < JOIN_FRAMES; k++) {
      double share = 0.5 * (1 - (k + 0.5) / JOIN_FRAMES);
      double[] before = cepstra.get(boundary - 1 - k);
      double[] after = cepstra.get(boundary + k);
      double[] left = new double[before.length];
      double[] right = new double[before.length];
      for (int m = 0; m < left.length; m++) {
        left[m] = before[m] + share * (after[m] - before[m]);
        right[m] = after[m] + share * (before[m] - after[m]);
      }
      cepstra.set(boundary - 1 - k, left);
      cepstra.set(boundary + k, right);
    }
  }

  /** All of it. */
  SpectralTrack finished() {
    return new SpectralTrack(
        cepstra.toArray(double[][]::new),
        voicing.toArray(double[][]::new),
        stateEnds.toArray(int[][]::new));
  }
}
