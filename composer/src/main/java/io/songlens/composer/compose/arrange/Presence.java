package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.BeatStrength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which instrument plays when. A section's energy says who takes part; inside a section, entries
 * are staggered where the singer first comes in, a bridge begins thinner than it ends, the band
 * stops for a break, and an outro loses its players one by one. The last chord is everybody's.
 */
final class Presence {
  private static final int SHORTEST_SPLIT_BARS = 4;

  private final SongPlan plan;
  private final Style style;
  private final Seed seed;
  private final FinalBreak finalBreak;
  private final Map<String, Span> spans = new HashMap<>();

  Presence(SongPlan plan, Style style, Seed seed) {
    this.plan = plan;
    this.style = style;
    this.seed = seed.fork("presence");
    this.finalBreak = FinalBreak.of(plan, style, this.seed);
    List<PartSpec> before = List.of();
    boolean verseCame = false;
    for (PlannedSection section : plan.sections()) {
      List<PartSpec> here = present(section);
      place(section, here);
      if (section.bars() >= SHORTEST_SPLIT_BARS) {
        boolean firstVerse = section.kind() == SectionKind.VERSE && !verseCame;
        int half = plan.tickOfBar(section.startBar() + section.bars() / 2);
        if (firstVerse) {
          waitingInFirstVerse(here, before).forEach(part -> enter(part, section, half));
        } else if (section.kind() == SectionKind.BRIDGE) {
          waitingInBridge(section, here).forEach(part -> enter(part, section, half));
        }
      }
      verseCame |= section.kind() == SectionKind.VERSE;
      before = here;
    }
    PlannedSection last = plan.sections().get(plan.sections().size() - 1);
    if (last.bars() >= SHORTEST_SPLIT_BARS && last.kind() == SectionKind.OUTRO) {
      thinOut(last, present(last));
    }
    stopForBreak();
  }

  FinalBreak finalBreak() {
    return finalBreak;
  }

  /** When a part plays in a section, the song's last bar left out. */
  Span span(PartSpec part, PlannedSection section) {
    return spans.getOrDefault(key(part, section), Span.SILENT);
  }

  private static String key(PartSpec part, PlannedSection section) {
    return part.id() + " in " + section.id();
  }

  private List<PartSpec> present(PlannedSection section) {
    List<PartSpec> playing = new ArrayList<>();
    for (PartSpec part : style.ensemble()) {
      if (part.playsIn(section.kind(), section.energy())) {
        playing.add(part);
      }
    }
    return withOneTune(section, playing);
  }

  /** Where nobody sings, either the riff or the lead has the word. */
  private List<PartSpec> withOneTune(PlannedSection section, List<PartSpec> playing) {
    boolean both = has(playing, PartRole.RIFF) && has(playing, PartRole.LEAD);
    if (!both || !quotes(section.kind())) {
      return playing;
    }
    boolean riff = seed.fork("tune of " + section.kind().label()).random().chance(0.5);
    PartRole silent = riff ? PartRole.LEAD : PartRole.RIFF;
    return playing.stream().filter(part -> part.role() != silent).toList();
  }

  /** Whether the lead quotes the chorus in sections of that kind. */
  static boolean quotes(SectionKind kind) {
    return kind == SectionKind.INTRO || kind == SectionKind.INTERLUDE || kind == SectionKind.OUTRO;
  }

  private static boolean has(List<PartSpec> parts, PartRole role) {
    return parts.stream().anyMatch(part -> part.role() == role);
  }

  private void place(PlannedSection section, List<PartSpec> playing) {
    int from = plan.tickOfBar(section.startBar());
    int to = Math.min(plan.tickOfBar(section.endBar()), plan.tickOfBar(plan.bars() - 1));
    playing.forEach(part -> spans.put(key(part, section), new Span(from, to)));
  }

  private void enter(PartSpec part, PlannedSection section, int tick) {
    spans.put(key(part, section), new Span(tick, span(part, section).to()));
  }

  private void leave(PartSpec part, PlannedSection section, int tick) {
    spans.put(key(part, section), new Span(span(part, section).from(), tick));
  }

  /** Of the players who would all come in with the first verse, some wait for its second half. */
  private List<PartSpec> waitingInFirstVerse(List<PartSpec> here, List<PartSpec> before) {
    SeededRandom random = seed.fork("first verse").random();
    List<PartSpec> fresh = dispensable(here).stream().filter(p -> !before.contains(p)).toList();
    List<PartSpec> candidates = new ArrayList<>(fresh.isEmpty() ? dispensable(here) : fresh);
    List<PartSpec> waiting = new ArrayList<>();
    int most = fresh.size() > 2 ? 2 : 1;
    while (waiting.size() < most && !candidates.isEmpty() && here.size() - waiting.size() > 3) {
      waiting.add(candidates.remove(random.nextInt(candidates.size())));
    }
    return waiting;
  }

  private List<PartSpec> waitingInBridge(PlannedSection section, List<PartSpec> here) {
    List<PartSpec> candidates = dispensable(here);
    if (candidates.isEmpty() || here.size() <= 3) {
      return List.of();
    }
    return List.of(seed.fork("thin " + section.id()).random().pick(candidates));
  }

  /** Who may rest without leaving the song without chords or the singer without company. */
  private static List<PartSpec> dispensable(List<PartSpec> playing) {
    PartSpec kept =
        playing.stream().filter(p -> p.role() == PartRole.COMPING).findFirst().orElse(null);
    return playing.stream()
        .filter(part -> !part.equals(kept))
        .filter(
            part ->
                switch (part.role()) {
                  case COMPING, PAD, DRUMS, RIFF -> true;
                  case BASS, LEAD, COUNTER -> false;
                })
        .toList();
  }

  /** One player leaves halfway through, another one later. */
  private void thinOut(PlannedSection outro, List<PartSpec> here) {
    SeededRandom random = seed.fork("outro").random();
    List<PartSpec> candidates = new ArrayList<>(dispensable(here));
    int bars = outro.bars();
    for (int bar : List.of(bars / 2, bars - 2)) {
      if (here.size() > 3 && !candidates.isEmpty()) {
        PartSpec leaving = candidates.remove(random.nextInt(candidates.size()));
        leave(leaving, outro, plan.tickOfBar(outro.startBar() + bar));
      }
    }
  }

  private void stopForBreak() {
    if (finalBreak.kind() != FinalBreak.Kind.STOP) {
      return;
    }
    int beat = BeatStrength.beatTicks(plan.meter());
    for (PlannedSection section : plan.sections()) {
      if (section.endBar() == finalBreak.bar() + 1) {
        for (PartSpec part : present(section)) {
          if (part.role() != PartRole.DRUMS && part.role() != PartRole.LEAD) {
            leave(part, section, plan.tickOfBar(finalBreak.bar()) + beat);
          }
        }
      }
    }
  }
}
