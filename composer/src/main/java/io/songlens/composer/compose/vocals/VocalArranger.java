package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.Doubling;
import io.songlens.composer.style.Entrance;
import io.songlens.composer.style.HarmonySpec;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives the lead its company, as the style says; parts with nothing to sing are left out. */
public final class VocalArranger {
  private final SongPlan plan;
  private final Style style;
  private final Harmony harmony;
  private final List<TuneNote> tune;
  private final List<SungSection> sections;
  private final List<Decision> decisions;

  /**
   * An arranger for one sung song.
   *
   * @param tune the lead on the straight grid
   * @param decisions where it notes what it decided
   */
  public VocalArranger(
      SongPlan plan, Style style, Harmony harmony, List<TuneNote> tune, List<Decision> decisions) {
    this.harmony = harmony;
    this.plan = plan;
    this.style = style;
    this.tune = List.copyOf(tune);
    this.sections = SungSection.of(plan, tune);
    this.decisions = decisions;
  }

  /** The backing vocals. */
  public List<VocalPart> arrange() {
    List<VocalPart> parts = new ArrayList<>();
    addDoubling(parts);
    addHarmony(parts);
    return parts;
  }

  private void addDoubling(List<VocalPart> parts) {
    Doubling doubling = style.backing().doubling();
    if (doubling == Doubling.NONE) {
      return;
    }
    List<TuneNote> doubled =
        doubling == Doubling.ALWAYS
            ? tune
            : sections.stream()
                .filter(sung -> sung.section().kind() == SectionKind.CHORUS)
                .flatMap(sung -> sung.lines().stream().flatMap(List::stream))
                .toList();
    if (doubled.isEmpty()) {
      return;
    }
    VoiceStyle lead = style.vocal();
    PartMix mix = new PartMix(0, lead.mix().pan(), lead.mix().reverbSend());
    parts.add(
        new VocalPart(
            "vocal-double",
            "Second take",
            VocalRole.DOUBLE,
            lead.with(mix),
            1,
            List.of(SungNotes.of(doubled, plan))));
    decisions.add(
        new Decision(
            "second take",
            doubling == Doubling.ALWAYS ? "throughout" : "in choruses",
            List.of("style " + style.id())));
  }

  private void addHarmony(List<VocalPart> parts) {
    HarmonySpec spec = style.backing().harmony();
    if (spec == null) {
      return;
    }
    SecondVoice writer = new SecondVoice(plan, harmony, spec);
    List<SungSection> joined = joinedBy(spec.entrance());
    List<TuneNote> notes = new ArrayList<>();
    joined.forEach(sung -> sung.lines().forEach(line -> notes.addAll(writer.write(line))));
    if (notes.isEmpty()) {
      return;
    }
    String interval = spec.interval() == HarmonySpec.Interval.THIRD ? "third" : "sixth";
    String where = "a %s %s".formatted(interval, spec.above() ? "above" : "below");
    parts.add(
        new VocalPart(
            "vocal-harmony",
            "Harmony, " + where,
            VocalRole.HARMONY,
            spec.voice(),
            spec.singers(),
            List.of(SungNotes.of(notes, plan))));
    decide("harmony voice", where + " in " + names(joined), spec.entrance(), joined);
  }

  private List<SungSection> joinedBy(Entrance entrance) {
    return sections.stream().filter(sung -> entrance.includes(sung.section())).toList();
  }

  /** Notes why somebody sings where: the style, and the fullness of the sections. */
  private void decide(String what, String choice, Entrance entrance, List<SungSection> joined) {
    List<String> because = new ArrayList<>(List.of("style " + style.id()));
    for (SungSection sung : joined) {
      PlannedSection section = sung.section();
      because.add(
          String.format(
              Locale.ROOT,
              "%s: energy %.2f, from %.2f on",
              section.id(),
              section.energy(),
              entrance.enters()));
    }
    decisions.add(new Decision(what, choice, because));
  }

  private static String names(List<SungSection> joined) {
    return String.join(", ", joined.stream().map(sung -> sung.section().id()).toList());
  }
}
