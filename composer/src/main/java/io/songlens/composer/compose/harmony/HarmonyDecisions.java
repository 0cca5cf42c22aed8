package io.songlens.composer.compose.harmony;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import java.util.ArrayList;
import java.util.List;

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
        decisions.add(
            new Decision(
                "harmony " + whose,
                names(plan, chords, section),
                List.of("style " + plan.styleId(), section.key().name(), chance)));
      }
    }
    return decisions;
  }

  private static String names(SongPlan plan, List<ChordEvent> chords, PlannedSection section) {
    int from = plan.tickOfBar(section.startBar());
    int to = plan.tickOfBar(section.endBar());
    return String.join(
        " ",
        chords.stream()
            .filter(event -> event.onset() >= from && event.onset() < to)
            .map(event -> event.chord().name(section.key()))
            .toList());
  }
}
