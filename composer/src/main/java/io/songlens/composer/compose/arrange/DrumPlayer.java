package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.BeatStrength;
import java.util.ArrayList;
import java.util.List;

/** Grooves, what leads from section to section, cymbals where a section opens wide. */
final class DrumPlayer implements Player {
  private static final double CRASH_FROM = 0.7;
  private static final double TAMBOURINE_FROM = 0.8;
  private static final double TAMBOURINE_SHARE = 0.6;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    List<PlannedSection> sections = stage.plan().sections();
    DrumTail tails = new DrumTail(part, stage, seed);
    for (int i = 0; i < sections.size(); i++) {
      PlannedSection section = sections.get(i);
      Span span = stage.span(part, section);
      if (span.isSilent()) {
        continue;
      }
      DrumGroove groove = new DrumGroove(part, section, stage, seed);
      boolean tambourine = addsTambourine(part, section, stage, seed);
      for (int bar = 0; bar < section.bars(); bar++) {
        int tick = stage.startTick(section) + bar * stage.barTicks();
        if (span.contains(tick)) {
          List<DrumHit> hits = tails.bar(i, bar, groove.bar(bar));
          hits.forEach(hit -> notes.add(hit.from(tick)));
          if (tambourine && !hits.isEmpty()) {
            notes.addAll(tambourine(tick, stage));
          }
        }
      }
      if (crashes(section, span, stage)) {
        notes.add(new DrumHit(0, stage.barTicks(), DrumHit.CRASH, 84).from(span.from()));
      }
    }
    notes.addAll(lastHit(part, stage));
    return notes;
  }

  private static boolean crashes(PlannedSection section, Span span, Stage stage) {
    boolean wide = section.energy() >= CRASH_FROM && section.kind() != SectionKind.VERSE;
    boolean fromStart = span.from() == stage.startTick(section);
    return fromStart && (wide || stage.presence().finalBreak().leadsTo(section));
  }

  private static List<NoteEvent> lastHit(PartSpec part, Stage stage) {
    PlannedSection closing = stage.closing();
    if (!part.playsIn(closing.kind(), closing.energy())) {
      return List.of();
    }
    int tick = stage.lastChordTick();
    int ring = stage.lastRelease() - tick;
    return List.of(
        new DrumHit(0, ring, DrumHit.CRASH, 70).from(tick),
        new DrumHit(0, stage.barTicks() / 4, DrumHit.KICK, 96).from(tick));
  }

  /** In a full last chorus a kit with a snare may be joined by a tambourine on the backbeats. */
  private static boolean addsTambourine(
      PartSpec part, PlannedSection section, Stage stage, Seed seed) {
    List<DrumHit> bar =
        DrumHit.bar(Patterns.choose(part, section, seed).main(), 0, stage.barTicks());
    return stage.isLastChorus(section)
        && section.energy() >= TAMBOURINE_FROM
        && bar.stream().anyMatch(DrumHit::isSnare)
        && bar.stream().noneMatch(hit -> hit.drum() == DrumHit.TAMBOURINE)
        && seed.fork("tambourine").random().chance(TAMBOURINE_SHARE);
  }

  private static List<NoteEvent> tambourine(int tick, Stage stage) {
    int beat = BeatStrength.beatTicks(stage.plan().meter());
    List<NoteEvent> notes = new ArrayList<>();
    for (int at = beat; at < stage.barTicks(); at += 2 * beat) {
      notes.add(new DrumHit(at, beat / 4, DrumHit.TAMBOURINE, 68).from(tick));
    }
    return notes;
  }
}
