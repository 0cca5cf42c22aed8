package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.wish.MusicWish;
import io.songlens.composer.wish.WishReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a song: everything that words and notes both depend on, and why. */
public final class SongPlanner {
  private static final double VIVIDNESS = 2;

  private final StyleCatalog catalog;
  private final StyleChooser styles;

  /** A planner that chooses among the catalogue's styles. */
  public SongPlanner(StyleCatalog catalog) {
    this.catalog = catalog;
    this.styles = new StyleChooser(catalog);
  }

  /**
   * Plans a song. The same brief and seed give the same plan.
   *
   * @throws IllegalArgumentException if the brief wishes for a style that the catalogue lacks
   */
  public SongPlan plan(SongBrief brief, Seed seed) {
    return planIn(null, brief, seed);
  }

  /**
   * Plans a song in a given key, as a song of a suite.
   *
   * @throws IllegalArgumentException if the brief wishes for a style that the catalogue lacks
   */
  public SongPlan plan(SongBrief brief, Seed seed, Key key) {
    return planIn(key, brief, seed);
  }

  /**
   * The same song in another mood: mode and energy follow it; form, tonic, tempo and the places of
   * all lines stay.
   *
   * @throws IllegalArgumentException if the catalogue lacks the plan's style
   */
  public SongPlan inMood(SongPlan plan, MusicWish wish) {
    return new MoodChange(catalog.style(plan.styleId()), wish).apply(plan);
  }

  private SongPlan planIn(@Nullable Key given, SongBrief brief, Seed seed) {
    List<Decision> decisions = new ArrayList<>();
    MusicWish wished = MusicWish.of(brief.wishes().text());
    wished.decision().ifPresent(decisions::add);
    if (brief.wishes().instrumental() && WishReading.of(brief.wishes()).asksForWords()) {
      decisions.add(
          new Decision("wish", "could not sing what is wished", List.of("the song has no words")));
    }
    Affect affect = wished.applyTo(vivid(brief.affect(), decisions));

    Style style = styles.choose(brief, affect, seed.fork("style"), decisions);
    Mode mode =
        given == null
            ? ModeChooser.choose(style, affect, seed.fork("mode"), decisions)
            : given.mode();
    double preferredBpm =
        TempoChooser.preferred(style, affect, wished, seed.fork("tempo"), decisions);
    TimedForm timed =
        FormChooser.choose(style, preferredBpm, brief.wishes(), seed.fork("form"), decisions);
    decisions.add(
        new Decision(
            "tempo",
            Reasons.number("%.1f bpm", timed.bpm().value()),
            List.of(
                Reasons.number("%.0f bpm preferred", preferredBpm),
                Reasons.number(
                    "the song lasts exactly %.1f s",
                    timed.durationFrames() / (double) SongPlan.SAMPLE_RATE_HZ))));
    int lift = LiftChooser.choose(style, timed.form(), seed.fork("lift"), decisions);
    Key key =
        given == null ? KeyChooser.choose(style, mode, lift, seed.fork("key"), decisions) : given;
    if (given != null) {
      decisions.add(new Decision("key", key.name(), List.of("the suite's plan of keys")));
    }
    List<PlannedSection> sections =
        new SectionPlanner(style, key, lift, timed.bpm(), affect, brief.wishes().instrumental())
            .plan(timed, seed.fork("sections"), decisions);
    return new SongPlan(
        style.id(),
        key,
        style.meter(),
        timed.bpm(),
        style.swing(),
        affect,
        brief.wishes().language(),
        brief.wishes().instrumental(),
        sections,
        timed.durationFrames(),
        decisions);
  }

  /**
   * The mood as music says it. Photos are rated near the middle of the scales, most of them within
   * half of their range (Kurdi, Lozano and Banaji, "Introducing the Open Affective Standardized
   * Image Set", 2017), while songs use all of it.
   */
  private static Affect vivid(Affect affect, List<Decision> decisions) {
    Affect vivid = Affect.clamped(VIVIDNESS * affect.valence(), VIVIDNESS * affect.arousal());
    decisions.add(
        new Decision(
            "mood",
            Reasons.number("valence %.2f, arousal %.2f", vivid.valence(), vivid.arousal()),
            List.of(
                Reasons.number(
                    "the brief's %.2f and %.2f, %.1f times as vivid",
                    affect.valence(), affect.arousal(), VIVIDNESS))));
    return vivid;
  }
}
