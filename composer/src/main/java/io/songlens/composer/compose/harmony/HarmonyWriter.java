package io.songlens.composer.compose.harmony;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import io.songlens.composer.style.Progression;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.RomanNumeral;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a style's progressions into a plan's sections. Sections of one kind share a progression, so
 * that returns are recognised; a section ends with its progression's cadence; the song's last bar
 * is the plain tonic.
 */
public final class HarmonyWriter {
  private final SongPlan plan;
  private final Style style;
  private final Seed seed;
  private final Takes takes;

  private HarmonyWriter(SongPlan plan, Style style, Seed seed, Takes takes) {
    this.plan = plan;
    this.style = style;
    this.seed = seed;
    this.takes = takes;
  }

  /** The song's chords. */
  public static Harmony write(SongPlan plan, Style style, Seed seed, Takes takes) {
    HarmonyWriter writer = new HarmonyWriter(plan, style, seed, takes);
    List<ChordEvent> events = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      Progression progression = writer.progression(section);
      for (int bar = 0; bar < section.bars(); bar++) {
        writer.addBar(section, progression, bar, events);
      }
    }
    return new Harmony(events);
  }

  private void addBar(
      PlannedSection section, Progression progression, int bar, List<ChordEvent> events) {
    int tick = plan.tickOfBar(section.startBar() + bar);
    if (section.startBar() + bar == plan.bars() - 1) {
      events.add(new ChordEvent(tick, plan.meter().ticksPerBar(), tonic(section.key())));
      return;
    }
    List<RomanNumeral> numerals = coloured(section, progression, bar);
    int beat = BeatStrength.beatTicks(plan.meter());
    int beats = plan.meter().ticksPerBar() / beat;
    for (int i = 0; i < numerals.size(); i++) {
      int from = share(i, numerals.size(), beats) * beat;
      int to = share(i + 1, numerals.size(), beats) * beat;
      if (to > from) {
        ChordSymbol chord = numerals.get(i).in(section.key());
        events.add(new ChordEvent(tick + from, to - from, chord));
      }
    }
  }

  /** The beat on which a bar's chord begins: the first chords get what does not divide evenly. */
  private static int share(int index, int chords, int beats) {
    return (index * beats + chords - 1) / chords;
  }

  /** Bars of a loop that lead to the same chord are coloured alike each time round. */
  private List<RomanNumeral> coloured(PlannedSection section, Progression progression, int bar) {
    List<RomanNumeral> plain = numerals(section, progression, bar);
    RomanNumeral next =
        bar + 1 < section.bars() ? numerals(section, progression, bar + 1).get(0) : null;
    SeededRandom random =
        takes.seed(seed, section).fork("colour " + section.kind().label() + plain + next).random();
    return new Colouring(section.key().mode(), plan.affect()).of(plain, next, random);
  }

  private static List<RomanNumeral> numerals(
      PlannedSection section, Progression progression, int bar) {
    boolean cadences =
        section.kind() != SectionKind.INTRO && section.kind() != SectionKind.INTERLUDE;
    return cadences
        ? progression.bar(bar, section.bars())
        : progression.loop().get(bar % progression.loop().size());
  }

  private Progression progression(PlannedSection section) {
    List<Progression> choices = style.progressions().choices(section.key().mode(), section.kind());
    // Kinds that borrow another's progressions must also draw alike, so that an intro over the
    // chorus's chords can quote the chorus.
    String purpose = "progression " + choices;
    Progression drawn = seed.fork(purpose).random().pick(choices);
    for (int take = 1; take <= takes.of(section); take++) {
      Progression before = drawn;
      List<Progression> others = choices.stream().filter(p -> !p.equals(before)).toList();
      Seed draw = Takes.seed(seed, section, take).fork(purpose);
      drawn = others.isEmpty() ? before : draw.random().pick(others);
    }
    return drawn;
  }

  private static ChordSymbol tonic(Key key) {
    ChordQuality quality = key.mode().isMinor() ? ChordQuality.MINOR : ChordQuality.MAJOR;
    return ChordSymbol.of(key.tonic(), quality);
  }
}
