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
import org.jspecify.annotations.Nullable;

/**
 * Which sections of a song begin with which leitmotif: the chorus with that of the most important
 * subject, the verse with the second's. A song without a chorus or a verse states the first only.
 * Instruments that quote the chorus quote its leitmotif too. A brand's hook has the chorus to
 * itself and is kept note for note.
 */
public final class Leitmotifs {
  static final Leitmotifs NONE = new Leitmotifs(Map.of(), null, null);

  private static final List<SectionKind> STATING = List.of(SectionKind.CHORUS, SectionKind.VERSE);

  /** From this tempo on, in quarters a minute, a leitmotif is stated in notes twice as long. */
  private static final double QUICK_BPM = 132;

  /** Below this, in seconds, an eighth is too short for one of a brand's notes. */
  private static final double SHORTEST_EIGHTH_SECONDS = 0.18;

  private final Map<SectionKind, Leitmotif> bySection;
  private final @Nullable Leitmotif hook;
  private final @Nullable SectionKind hooked;

  private Leitmotifs(
      Map<SectionKind, Leitmotif> bySection,
      @Nullable Leitmotif hook,
      @Nullable SectionKind hooked) {
    this.bySection = bySection;
    this.hook = hook;
    this.hooked = hooked;
  }

  /**
   * Gives them their sections, and records why.
   *
   * @param hook what opens every chorus, or in a song without one every verse; null for none
   */
  public static Leitmotifs place(
      SongPlan plan, List<Leitmotif> wanted, @Nullable Leitmotif hook, List<Decision> decisions) {
    Map<SectionKind, Leitmotif> bySection = new EnumMap<>(SectionKind.class);
    List<SectionKind> kinds = plan.sections().stream().map(PlannedSection::kind).toList();
    SectionKind hooked = hook == null ? null : hooked(kinds);
    if (hook != null && hooked != null) {
      decisions.add(
          new Decision(
              "given hook",
              "opens the " + hooked.label(),
              List.of("all songs for %s share it".formatted(hook.subject()))));
    }
    for (SectionKind kind : STATING) {
      if (kinds.contains(kind) && kind != hooked && bySection.size() < wanted.size()) {
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
    return new Leitmotifs(bySection, hook, hooked);
  }

  private static @Nullable SectionKind hooked(List<SectionKind> kinds) {
    return kinds.contains(SectionKind.CHORUS)
        ? SectionKind.CHORUS
        : kinds.stream().filter(SectionKind::isSung).findFirst().orElse(null);
  }

  /** Whether sections of that kind open with a leitmotif. */
  boolean opens(SectionKind kind) {
    return bySection.containsKey(kind) || kind == hooked;
  }

  /** Whether sections of that kind open with a hook that is kept note for note. */
  boolean opensWithGiven(SectionKind kind) {
    return kind == hooked;
  }

  /** A section's idea with its leitmotif, if it has one, in place of its head. */
  Motif lead(SectionKind kind, Motif own, LineShape shape) {
    if (hook != null && kind == hooked) {
      return given(hook, own, shape);
    }
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
    goOn(own, onsets, heights);
    return new Motif(onsets, heights, leitmotif.heights().size()).centred();
  }

  /** The section's own idea from an eighth after the notes that are there already. */
  private static void goOn(Motif own, List<Integer> onsets, List<Integer> heights) {
    int end = onsets.get(onsets.size() - 1) + Ticks.PER_QUARTER / 2;
    for (int i = 0; i < own.onsets().size(); i++) {
      if (own.onsets().get(i) > end) {
        onsets.add(own.onsets().get(i));
        heights.add(own.heights().get(i));
      }
    }
  }

  /** The hook on the line's downbeat, then the section's own idea. */
  private static Motif given(Leitmotif hook, Motif own, LineShape shape) {
    int room = shape.window().release() - shape.window().downbeat();
    int last = hook.onsetEighths().get(hook.onsetEighths().size() - 1);
    int eighth = Ticks.PER_QUARTER / 2;
    boolean quick = shape.bpm().seconds(eighth) < SHORTEST_EIGHTH_SECONDS;
    int unit =
        quick && 2 * (last + 1) * eighth <= room
            ? 2 * eighth
            : (last + 1) * eighth <= room ? eighth : eighth / 2;
    List<Integer> onsets = new ArrayList<>();
    hook.onsetEighths().forEach(onset -> onsets.add(onset * unit));
    List<Integer> heights = new ArrayList<>(hook.heights());
    goOn(own, onsets, heights);
    return new Motif(onsets, heights, hook.heights().size(), true).centred();
  }
}
