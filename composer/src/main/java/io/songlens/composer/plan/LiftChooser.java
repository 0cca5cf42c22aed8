package io.songlens.composer.plan;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.FormTemplate;
import io.songlens.composer.style.Style;
import java.util.List;

/**
 * Decides whether the last chorus is lifted into a higher key, as pop songs do when a chorus has
 * been heard often enough to bear it ("pump-up modulation": Everett, "The Foundations of Rock",
 * 2009, chapter 11).
 */
final class LiftChooser {
  private static final int ENOUGH_CHORUSES = 3;

  private LiftChooser() {}

  /** By how many semitones the last chorus, and what follows it, is lifted: 0, 1 or 2. */
  static int choose(Style style, FormTemplate form, Seed seed, List<Decision> decisions) {
    long choruses =
        form.sections().stream().filter(entry -> entry.kind() == SectionKind.CHORUS).count();
    SeededRandom random = seed.random();
    if (choruses < ENOUGH_CHORUSES || !random.chance(style.lift())) {
      return 0;
    }
    int semitones = random.chance(0.5) ? 1 : 2;
    decisions.add(
        new Decision(
            "modulation",
            "the last chorus %d semitone%s higher".formatted(semitones, semitones == 1 ? "" : "s"),
            List.of("style " + style.id(), "the chorus returns " + choruses + " times", "seed")));
    return semitones;
  }

  /** The number of the first lifted section: the last chorus. */
  static int from(FormTemplate form) {
    int last = form.sections().size() - 1;
    while (last > 0 && form.sections().get(last).kind() != SectionKind.CHORUS) {
      last--;
    }
    return last;
  }
}
