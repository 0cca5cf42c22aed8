package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.Doubling;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.List;

/** Gives the lead its company, as the style says; parts with nothing to sing are left out. */
public final class VocalArranger {
  private final SongPlan plan;
  private final Style style;
  private final List<TuneNote> tune;
  private final List<SungSection> sections;
  private final List<Decision> decisions;

  /**
   * An arranger for one sung song.
   *
   * @param tune the lead on the straight grid
   * @param decisions where it notes what it decided
   */
  public VocalArranger(SongPlan plan, Style style, List<TuneNote> tune, List<Decision> decisions) {
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
}
