package io.songlens.lyrics.prosody;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.util.List;

/** Metre: the stresses a line has, and how well they sit on a metrical pattern. */
public final class Scansion {
  /** A syllable that may fall on a beat or off it. */
  public static final char FREE = '.';

  private Scansion() {}

  /**
   * One character a syllable: '1' wants a strong beat, '0' a weak one, {@link #FREE} takes either.
   */
  public static String stresses(Line line) {
    StringBuilder pattern = new StringBuilder();
    for (Word word : line.words()) {
      pattern.append(stresses(word));
    }
    return pattern.toString();
  }

  private static String stresses(Word word) {
    List<Syllable> syllables = word.syllables();
    if (syllables.size() == 1) {
      String core = Prosody.core(word.text());
      return FunctionWords.reduced(core) ? "0" : FunctionWords.any(core) ? "." : "1";
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < syllables.size(); i++) {
      boolean lifted = i >= 2 && syllables.get(i).stress() == 0 && pattern.charAt(i - 1) == '0';
      int stress = syllables.get(i).stress();
      pattern.append(stress == 1 ? '1' : stress == 2 || lifted ? FREE : '0');
    }
    return pattern.toString();
  }

  /**
   * The share of a line's fixed stresses that fall right, 0..1. A line longer or shorter than the
   * pattern is laid against it as singers do: with a longer or shorter pick-up, or with a weak
   * ending; the best of these counts.
   *
   * @param line from {@link #stresses(Line)}
   * @param beats '1' strong, '0' weak
   */
  public static double fit(String line, String beats) {
    int extra = line.length() - beats.length();
    double best = 0;
    for (int before = Math.min(0, extra); before <= Math.max(0, extra); before++) {
      best = Math.max(best, share(line, beats, before));
    }
    return best;
  }

  private static double share(String line, String beats, int before) {
    int fixed = 0;
    int right = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != FREE) {
        fixed++;
        right += line.charAt(i) == beat(beats, i - before) ? 1 : 0;
      }
    }
    return fixed == 0 ? 1 : (double) right / fixed;
  }

  /** Beyond its ends a pattern goes on, weak and strong in turn. */
  private static char beat(String beats, int at) {
    if (at >= 0 && at < beats.length()) {
      return beats.charAt(at);
    }
    int beyond = at < 0 ? -at : at - beats.length() + 1;
    char edge = at < 0 ? beats.charAt(0) : beats.charAt(beats.length() - 1);
    return beyond % 2 == 0 ? edge : edge == '1' ? '0' : '1';
  }
}
