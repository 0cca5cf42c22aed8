package io.songlens.composer.logo;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SonicLogo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Invents a sonic logo for a name. It has a note for each syllable of the name, as far as 3 to 6
 * notes allow, so that the name can be sung to it. Many are drawn; what is kept is singable (within
 * an octave, leaps taken back by a step), memorable (one leap or two among steps, a turn, a single
 * peak: Huron, "Sweet Anticipation", 2006), and at rest at its end: it ends on a note of the tonic
 * triad, the degrees that listeners judge most stable (Krumhansl and Kessler, Psychological Review
 * 89, 1982), the tonic more often than the others. One of the best is chosen by chance.
 */
final class LogoMaker {
  private static final int DRAWS = 600;
  private static final int BEST = 8;
  private static final int WIDEST = 7;
  private static final int LEAP = 3;
  private static final List<Integer> STARTS = List.of(0, 2, 4, -3);
  private static final List<Integer> MOVES = List.of(-4, -3, -2, -1, 0, 1, 2, 3, 4);

  private LogoMaker() {}

  static SonicLogo of(String brand, Seed seed) {
    SeededRandom random = seed.random();
    int notes = Math.max(SonicLogo.FEWEST_NOTES, Math.min(SonicLogo.MOST_NOTES, syllables(brand)));
    List<SonicLogo> kept = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      SonicLogo logo = draw(notes, random);
      if (isSingable(degrees(logo))) {
        kept.add(logo);
      }
    }
    List<SonicLogo> best =
        kept.stream()
            .sorted(Comparator.comparingDouble(LogoMaker::memorability).reversed())
            .limit(BEST)
            .toList();
    return random.pick(best);
  }

  /** Groups of vowels, or signs that are a syllable each; about as many as are spoken. */
  static int syllables(String name) {
    int syllables = 0;
    boolean inVowels = false;
    for (int codePoint : name.codePoints().map(Character::toLowerCase).toArray()) {
      boolean vowel = "aeiouyàáâäãåèéêëìíîïòóôöõøùúûüæœ".indexOf(codePoint) >= 0;
      boolean sign = Character.isIdeographic(codePoint);
      syllables += sign || (vowel && !inVowels) ? 1 : 0;
      inVowels = vowel;
    }
    return syllables;
  }

  private static SonicLogo draw(int notes, SeededRandom random) {
    List<SonicLogo.Note> drawn = new ArrayList<>();
    int degree = random.pick(STARTS);
    int pulse = 0;
    for (int i = 0; i < notes; i++) {
      drawn.add(new SonicLogo.Note(pulse, degree, 0));
      pulse += random.pick(List.of(1, 2), gap -> gap == 1 ? 2.0 : 1.0);
      degree += random.pick(MOVES, move -> move == 0 ? 0.3 : 1.0 / Math.abs(move));
    }
    return new SonicLogo(drawn);
  }

  private static boolean isSingable(List<Integer> degrees) {
    int high = degrees.stream().mapToInt(Integer::intValue).max().orElseThrow();
    int low = degrees.stream().mapToInt(Integer::intValue).min().orElseThrow();
    boolean recovered =
        IntStream.range(1, degrees.size() - 1)
            .filter(i -> Math.abs(move(degrees, i)) >= LEAP)
            .allMatch(
                i ->
                    move(degrees, i) * move(degrees, i + 1) < 0
                        && Math.abs(move(degrees, i + 1)) < LEAP);
    return recovered && high - low <= WIDEST && isStable(degrees.get(degrees.size() - 1));
  }

  private static double memorability(SonicLogo logo) {
    List<Integer> degrees = degrees(logo);
    int notes = degrees.size();
    int high = degrees.stream().mapToInt(Integer::intValue).max().orElseThrow();
    long peaks = degrees.stream().filter(degree -> degree == high).count();
    long leaps = IntStream.range(1, notes).filter(i -> isLeap(move(degrees, i))).count();
    long turns =
        IntStream.range(2, notes).filter(i -> move(degrees, i) * move(degrees, i - 1) < 0).count();
    long same = IntStream.range(1, notes).filter(i -> move(degrees, i) == 0).count();
    long stable = degrees.stream().filter(LogoMaker::isStable).count();
    boolean oneGap =
        IntStream.range(1, notes).map(i -> gap(logo, i)).distinct().count() == 1 && notes > 3;
    boolean home = Math.floorMod(degrees.get(notes - 1), 7) == 0;
    return (home ? 1.5 : 0)
        + (peaks == 1 ? 1 : 0)
        - 1.5 * Math.abs(leaps - 1)
        - Math.abs(turns - (notes > 4 ? 2 : 1))
        - same
        + 2.0 * stable / notes
        - (oneGap ? 1 : 0);
  }

  private static boolean isLeap(int move) {
    return Math.abs(move) >= LEAP;
  }

  private static boolean isStable(int degree) {
    int within = Math.floorMod(degree, 7);
    return within == 0 || within == 2 || within == 4;
  }

  private static int move(List<Integer> degrees, int note) {
    return degrees.get(note) - degrees.get(note - 1);
  }

  private static int gap(SonicLogo logo, int note) {
    return logo.notes().get(note).pulse() - logo.notes().get(note - 1).pulse();
  }

  private static List<Integer> degrees(SonicLogo logo) {
    return logo.notes().stream().map(SonicLogo.Note::degree).toList();
  }
}
