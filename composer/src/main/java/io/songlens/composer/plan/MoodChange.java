package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.wish.MusicWish;
import java.util.ArrayList;
import java.util.List;

/** Another mood for a planned song. */
final class MoodChange {
  private static final double ENERGY_OF_AROUSAL = 0.2;

  private final Style style;
  private final MusicWish wish;

  MoodChange(Style style, MusicWish wish) {
    this.style = style;
    this.wish = wish;
  }

  SongPlan apply(SongPlan plan) {
    Affect affect = wish.applyTo(plan.affect());
    Mode mode = ModeChooser.changed(style, plan.key().mode(), affect, wish.valence());
    double energy = ENERGY_OF_AROUSAL * (affect.arousal() - plan.affect().arousal());
    List<Decision> decisions = new ArrayList<>(plan.decisions());
    wish.decision().ifPresent(decisions::add);
    List<PlannedSection> sections =
        plan.sections().stream().map(section -> changed(section, mode, energy)).toList();
    return new SongPlan(
        plan.styleId(),
        new Key(plan.key().tonic(), mode),
        plan.meter(),
        plan.bpm(),
        plan.swing(),
        affect,
        plan.language(),
        plan.instrumental(),
        sections,
        plan.durationFrames(),
        decisions);
  }

  private static PlannedSection changed(PlannedSection section, Mode mode, double energy) {
    return new PlannedSection(
        section.id(),
        section.kind(),
        section.startBar(),
        section.bars(),
        new Key(section.key().tonic(), mode),
        Math.max(0.2, Math.min(1, section.energy() + energy)),
        section.stanzaId(),
        section.lines());
  }
}
