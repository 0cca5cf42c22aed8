package io.songlens.composer.compose.harmony;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import io.songlens.composer.theory.Cadence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells a song's chords, as they finally sound: once for each kind of section and each new take.
 */
public final class HarmonyDecisions {
  private HarmonyDecisions() {}

  /** One decision for each kind of section, and one for each section composed anew. */
  public static List<Decision> of(SongPlan plan, List<ChordEvent> chords, Takes takes) {
    List<Decision> decisions = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      int take = takes.of(section);
      String whose = take == 0 ? section.kind().label() : section.id();
      if (!told.contains(whose)) {
        told.add(whose);
        String chance = take == 0 ? "seed" : "seed, take " + (take + 1);
        List<ChordEvent> own = chords(plan, chords, section);
        List<String> because =
            new ArrayList<>(List.of("style " + plan.styleId(), section.key().name(), chance));
        cadence(own, section).ifPresent(close -> because.add(close.label() + " cadence"));
        decisions.add(new Decision("harmony " + whose, names(own, section), because));
      }
    }
    return decisions;
  }

  private static List<ChordEvent> chords(
      SongPlan plan, List<ChordEvent> chords, PlannedSection section) {
    int from = plan.tickOfBar(section.startBar());
    int to = plan.tickOfBar(section.endBar());
    return chords.stream().filter(e -> e.onset() >= from && e.onset() < to).toList();
  }

  private static Optional<Cadence> cadence(List<ChordEvent> own, PlannedSection section) {
    int last = own.size() - 1;
    return last < 1
        ? Optional.empty()
        : Cadence.of(section.key(), own.get(last - 1).chord(), own.get(last).chord());
  }

  private static String names(List<ChordEvent> own, PlannedSection section) {
    return String.join(" ", own.stream().map(event -> event.chord().name(section.key())).toList());
  }
}
