package io.songlens.composer.compose.harmony;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Progression;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.RomanNumeral;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a style's progressions into a plan's sections. Sections of one kind share a progression, so
 * that returns are recognised; a section ends with its progression's cadence; the song's last bar
 * is the plain tonic.
 */
public final class HarmonyWriter {
  private final SongPlan plan;
  private final Map<SectionKind, Progression> chosen = new EnumMap<>(SectionKind.class);

  private HarmonyWriter(SongPlan plan, Style style, Seed seed) {
    this.plan = plan;
    for (SectionKind kind : SectionKind.values()) {
      List<Progression> choices = style.progressions().choices(plan.key().mode(), kind);
      // Kinds that borrow another's progressions must also draw alike, so that an intro over the
      // chorus's chords can quote the chorus.
      Seed draw = seed.fork("progression " + choices);
      chosen.put(kind, draw.random().pick(choices));
    }
  }

  /** The song's chords. */
  public static Harmony write(SongPlan plan, Style style, Seed seed, List<Decision> decisions) {
    HarmonyWriter writer = new HarmonyWriter(plan, style, seed);
    List<ChordEvent> events = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      for (int bar = 0; bar < section.bars(); bar++) {
        writer.addBar(section, bar, events);
      }
    }
    Harmony harmony = new Harmony(events);
    decisions.addAll(writer.decisions(harmony, style));
    return harmony;
  }

  private void addBar(PlannedSection section, int bar, List<ChordEvent> events) {
    int tick = plan.tickOfBar(section.startBar() + bar);
    if (section.startBar() + bar == plan.bars() - 1) {
      events.add(new ChordEvent(tick, plan.meter().ticksPerBar(), tonic()));
      return;
    }
    List<RomanNumeral> numerals = numerals(section, bar);
    int beat = BeatStrength.beatTicks(plan.meter());
    int beats = plan.meter().ticksPerBar() / beat;
    for (int i = 0; i < numerals.size(); i++) {
      int from = share(i, numerals.size(), beats) * beat;
      int to = share(i + 1, numerals.size(), beats) * beat;
      if (to > from) {
        ChordSymbol chord = numerals.get(i).in(plan.key());
        events.add(new ChordEvent(tick + from, to - from, chord));
      }
    }
  }

  /** The beat on which a bar's chord begins: the first chords get what does not divide evenly. */
  private static int share(int index, int chords, int beats) {
    return (index * beats + chords - 1) / chords;
  }

  private List<RomanNumeral> numerals(PlannedSection section, int bar) {
    Progression progression = progression(section.kind());
    boolean cadences =
        section.kind() != SectionKind.INTRO && section.kind() != SectionKind.INTERLUDE;
    return cadences
        ? progression.bar(bar, section.bars())
        : progression.loop().get(bar % progression.loop().size());
  }

  private Progression progression(SectionKind kind) {
    Progression progression = chosen.get(kind);
    if (progression == null) {
      throw new IllegalStateException("No progression for " + kind);
    }
    return progression;
  }

  private ChordSymbol tonic() {
    ChordQuality quality = plan.key().mode().isMinor() ? ChordQuality.MINOR : ChordQuality.MAJOR;
    return ChordSymbol.of(plan.key().tonic(), quality);
  }

  private List<Decision> decisions(Harmony harmony, Style style) {
    List<Decision> decisions = new ArrayList<>();
    List<SectionKind> told = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      if (!told.contains(section.kind())) {
        told.add(section.kind());
        decisions.add(
            new Decision(
                "harmony " + section.kind().label(),
                names(harmony, section),
                List.of("style " + style.id(), plan.key().name(), "seed")));
      }
    }
    return decisions;
  }

  private String names(Harmony harmony, PlannedSection section) {
    int from = plan.tickOfBar(section.startBar());
    int to = plan.tickOfBar(section.endBar());
    return String.join(
        " ",
        harmony.events().stream()
            .filter(event -> event.onset() >= from && event.onset() < to)
            .map(event -> event.chord().name(plan.key()))
            .toList());
  }
}
