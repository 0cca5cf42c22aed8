package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Meter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a tune contradicts the Mandarin tones it is sung to. A step leads from one syllable of
 * a line to the next; it counts where the tones lie at clearly different heights, and is against
 * them where the tune moves the other way ("opposing setting" in Schellenberg, "Does language
 * determine music in tone languages?", Ethnomusicology 56, 2012). In Mandarin songs it is the
 * syllables on strong beats that matter (Wee, "Unraveling the relation between Mandarin tones and
 * musical melody", Journal of Chinese Linguistics 35, 2007).
 *
 * @param steps steps to syllables on any beat
 * @param against those against the tones
 * @param strongSteps steps to syllables that begin on a beat
 * @param strongAgainst those against the tones
 */
public record ToneMelody(int steps, int against, int strongSteps, int strongAgainst) {
  /** Twice the mean of each tone's levels on Chao's scale of five, as sung: 55, 35, 21, 51, 3. */
  private static final int[] HEIGHTS = {10, 8, 3, 6, 6};

  /** Tones nearer to each other than this leave the tune free. */
  private static final int CLEAR = 3;

  /** Nothing measured yet. */
  public static final ToneMelody NONE = new ToneMelody(0, 0, 0, 0);

  /** Measures a song's sung tune. */
  public static ToneMelody of(Score score) {
    Map<Integer, List<SungNote>> lines = new LinkedHashMap<>();
    for (SungNote note : score.melody()) {
      if (note.syllable() != null) {
        lines.computeIfAbsent(note.line(), line -> new ArrayList<>()).add(note);
      }
    }
    ToneMelody sum = NONE;
    for (List<SungNote> line : lines.values()) {
      for (int i = 1; i < line.size(); i++) {
        sum = sum.plus(step(line.get(i - 1), line.get(i), score.plan().meter()));
      }
    }
    return sum;
  }

  private static ToneMelody step(SungNote from, SungNote to, Meter meter) {
    int wanted = height(to.syllable()) - height(from.syllable());
    if (height(from.syllable()) == 0 || height(to.syllable()) == 0 || Math.abs(wanted) < CLEAR) {
      return NONE;
    }
    int against = wanted * (to.pitch().midi() - from.pitch().midi()) < 0 ? 1 : 0;
    int strong = BeatStrength.isStrong(meter, to.onset()) ? 1 : 0;
    return new ToneMelody(1, against, strong, strong * against);
  }

  /** 0 for a syllable that has no tone. */
  private static int height(@org.jspecify.annotations.Nullable Syllable syllable) {
    String pinyin = syllable == null ? null : syllable.pinyin();
    return pinyin == null ? 0 : HEIGHTS[pinyin.charAt(pinyin.length() - 1) - '1'];
  }

  /** Both songs together. */
  public ToneMelody plus(ToneMelody other) {
    return new ToneMelody(
        steps + other.steps,
        against + other.against,
        strongSteps + other.strongSteps,
        strongAgainst + other.strongAgainst);
  }

  /** Share of all steps that go against the tones, 0..1. */
  public double clash() {
    return steps == 0 ? 0 : (double) against / steps;
  }

  /** Share of the steps to strong beats that go against the tones, 0..1. */
  public double strongClash() {
    return strongSteps == 0 ? 0 : (double) strongAgainst / strongSteps;
  }
}
