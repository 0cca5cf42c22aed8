package io.songlens.composer.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays a spoken syllable on the phones of a plan: what is heard before the voice sets in is the
 * voiceless initial, what is heard after it is shared among the other phones where the spectrum
 * changes most.
 */
final class SyllableLayout {
  /** States of a phone, as in a {@link SpectralTrack}. */
  static final int STATES = 5;

  /** Silence before a plosive's burst; a recording does not show it. */
  private static final int CLOSURE_FRAMES = 6;

  private static final double CLOSURE_DROP = 4;

  /** What of the sound a plosive gets if another consonant shares it: 次 is T and S. */
  private static final int SHARED_BURST_FRAMES = 2;

  private static final int GLIDE_FRAMES = 4;
  private static final int NASAL_FRAMES = 6;
  private static final int VOWEL_FRAMES = 10;
  private static final int HALF_DIPHTHONG_FRAMES = 7;

  private final List<double[]> cepstra = new ArrayList<>();
  private final List<int[]> stateEnds = new ArrayList<>();
  private final SpokenSyllable spoken;

  private SyllableLayout(SpokenSyllable spoken) {
    this.spoken = spoken;
  }

  /**
   * Lays it out.
   *
   * @param phones of one syllable, obstruents first
   * @throws IllegalArgumentException if the sound is too short for them
   */
  static SyllableLayout of(SpokenSyllable spoken, List<Phone> phones) {
    SyllableLayout layout = new SyllableLayout(spoken);
    int obstruents = obstruents(phones);
    layout.addObstruents(phones.subList(0, obstruents));
    layout.addSonorants(phones.subList(obstruents, phones.size()));
    return layout;
  }

  /** How many obstruents a syllable starts with; Mandarin's are all voiceless. */
  static int obstruents(List<Phone> phones) {
    int count = 0;
    while (count < phones.size() && phones.get(count).manner().isObstruent()) {
      count++;
    }
    return count;
  }

  /** Its mel-cepstra, one row a frame. */
  List<double[]> cepstra() {
    return cepstra;
  }

  /** The frame at which each state of each phone ends, one row a phone. */
  List<int[]> stateEnds() {
    return stateEnds;
  }

  private void addObstruents(List<Phone> phones) {
    int at = 0;
    for (int i = 0; i < phones.size(); i++) {
      int left = phones.size() - 1 - i;
      int end = spoken.voicingOnset() - left;
      if (left > 0) {
        end = Math.min(end, at + SHARED_BURST_FRAMES);
      }
      // at least a burst, even of a b that the voice sets in with
      end = Math.max(end, at + 1);
      Manner manner = phones.get(i).manner();
      boolean closed = manner == Manner.PLOSIVE || manner == Manner.AFFRICATE;
      int start = cepstra.size();
      for (int t = 0; closed && t < CLOSURE_FRAMES; t++) {
        cepstra.add(fainter(spoken.cepstra()[at]));
      }
      int burst = cepstra.size();
      addFrames(at, end);
      int last = cepstra.size();
      stateEnds.add(
          closed
              ? states(start, (start + burst) / 2, burst, (burst + last) / 2, last)
              : even(start, last));
      at = end;
    }
  }

  private void addSonorants(List<Phone> phones) {
    List<Integer> least = new ArrayList<>();
    for (int i = 0; i < phones.size(); i++) {
      switch (phones.get(i).manner()) {
        case DIPHTHONG -> least.addAll(List.of(HALF_DIPHTHONG_FRAMES, HALF_DIPHTHONG_FRAMES));
        case VOWEL -> least.add(VOWEL_FRAMES);
        case NASAL -> least.add(NASAL_FRAMES);
        default -> {
          if (!isDouble(phones, i)) {
            least.add(GLIDE_FRAMES);
          }
        }
      }
    }
    int from = spoken.voicingOnset();
    int[] ends =
        SoundBoundaries.of(
            spoken.cepstra(),
            from,
            spoken.frames(),
            least.stream().mapToInt(Integer::intValue).toArray());
    int offset = cepstra.size() - from;
    addFrames(from, spoken.frames());
    int piece = 0;
    int start = from + offset;
    for (int i = 0; i < phones.size(); i++) {
      int end = ends[piece] + offset;
      if (isDouble(phones, i)) {
        end = (start + end) / 2;
        stateEnds.add(even(start, end));
        piece--;
      } else if (phones.get(i).manner() == Manner.DIPHTHONG) {
        int last = ends[piece + 1] + offset;
        stateEnds.add(
            states(part(start, end, 0.4), part(start, end, 0.75), end, (end + last) / 2, last));
        end = last;
        piece++;
      } else {
        stateEnds.add(even(start, end));
      }
      piece++;
      start = end;
    }
  }

  /** The medial ü stands as Y and W, but is one sound. */
  private static boolean isDouble(List<Phone> phones, int index) {
    return phones.get(index) == Phone.Y
        && index + 1 < phones.size()
        && phones.get(index + 1) == Phone.W;
  }

  private void addFrames(int from, int to) {
    for (int t = from; t < to; t++) {
      cepstra.add(spoken.cepstra()[t]);
    }
  }

  private static double[] fainter(double[] cepstrum) {
    double[] faint = cepstrum.clone();
    faint[0] -= CLOSURE_DROP;
    return faint;
  }

  private static int[] even(int start, int end) {
    return states(
        part(start, end, 0.2),
        part(start, end, 0.4),
        part(start, end, 0.6),
        part(start, end, 0.8),
        end);
  }

  private static int part(int start, int end, double share) {
    return start + (int) Math.round(share * (end - start));
  }

  private static int[] states(int... ends) {
    return ends;
  }
}
