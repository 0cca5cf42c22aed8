package io.songlens.composer.compose.melody;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Leitmotif;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which sections of a song begin with which leitmotif: the chorus with that of the most important
 * subject, the verse with the second's. A song without a chorus or a verse states the first only.
 * Instruments that quote the chorus quote its leitmotif too.
 */
public final class Leitmotifs {
  static final Leitmotifs NONE = new Leitmotifs(Map.of());

  private static final List<SectionKind> STATING = List.of(SectionKind.CHORUS, SectionKind.VERSE);

  /** From this tempo on, in quarters a minute, a leitmotif is stated in notes twice as long. */
  private static final double QUICK_BPM = 132;

  private final Map<SectionKind, Leitmotif> bySection;

  private Leitmotifs(Map<SectionKind, Leitmotif> bySection) {
    this.bySection = bySection;
  }

  /** Gives them their sections, and records why. */
  public static Leitmotifs place(SongPlan plan, List<Leitmotif> wanted, List<Decision> decisions) {
    Map<SectionKind, Leitmotif> bySection = new EnumMap<>(SectionKind.class);
    List<SectionKind> kinds = plan.sections().stream().map(PlannedSection::kind).toList();
    for (SectionKind kind : STATING) {
      if (kinds.contains(kind) && bySection.size() < wanted.size()) {
        Leitmotif leitmotif = wanted.get(bySection.size());
        bySection.put(kind, leitmotif);
        String count = leitmotif.photos() == 1 ? "photo" : "photos";
        decisions.add(
            new Decision(
                "leitmotif",
                leitmotif.subject() + " opens the " + kind.label(),
                List.of(
                    "%s recurs in %d %s"
                        .formatted(leitmotif.subject(), leitmotif.photos(), count))));
      }
    }
    return new Leitmotifs(bySection);
  }

  /** Whether sections of that kind open with a leitmotif. */
  boolean opens(SectionKind kind) {
    return bySection.containsKey(kind);
  }

  /** A section's idea with its leitmotif, if it has one, in place of its head. */
  Motif lead(SectionKind kind, Motif own, LineShape shape) {
    Leitmotif leitmotif = bySection.get(kind);
    return leitmotif == null ? own : lead(leitmotif, own, shape);
  }

  private static Motif lead(Leitmotif leitmotif, Motif own, LineShape shape) {
    int room = shape.window().release() - shape.window().downbeat();
    int last = leitmotif.onsetEighths().get(leitmotif.onsetEighths().size() - 1);
    int eighth = Ticks.PER_QUARTER / 2;
    boolean augmented = shape.bpm().value() >= QUICK_BPM && 2 * last * eighth < room / 2;
    int unit = augmented ? 2 * eighth : last * eighth < room ? eighth : eighth / 2;
    List<Integer> onsets = new ArrayList<>();
    List<Integer> heights = new ArrayList<>();
    for (int i = 0; i < own.onsets().size() && own.onsets().get(i) < 0; i++) {
      onsets.add(own.onsets().get(i));
      heights.add(own.heights().get(i));
    }
    int start = own.onsets().size() == onsets.size() ? 0 : own.heights().get(onsets.size());
    for (int i = 0; i < leitmotif.heights().size(); i++) {
      onsets.add(leitmotif.onsetEighths().get(i) * unit);
      heights.add(start + leitmotif.heights().get(i));
    }
    int end = onsets.get(onsets.size() - 1);
    for (int i = 0; i < own.onsets().size(); i++) {
      if (own.onsets().get(i) > end + eighth) {
        onsets.add(own.onsets().get(i));
        heights.add(own.heights().get(i));
      }
    }
    return new Motif(onsets, heights, leitmotif.heights().size()).centred();
  }
}
