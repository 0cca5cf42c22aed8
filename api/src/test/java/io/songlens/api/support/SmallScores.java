package io.songlens.api.support;

import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.StyleCatalog;
import java.time.Duration;
import java.util.List;

/** Scores for tests that need one, whatever it plays. */
public final class SmallScores {
  private SmallScores() {}

  /** Twenty seconds without words. */
  public static Score instrumental() {
    Wishes wishes =
        new Wishes(
            "acoustic-ballad", Language.ENGLISH, true, Duration.ofSeconds(20), "Low Tide", null);
    SongBrief brief =
        new SongBrief(
            List.of(new Topic("beach", Topic.Kind.SCENE, 0.9)),
            Affect.clamped(0.3, 0.1),
            List.of("calm"),
            wishes,
            List.of());
    StyleCatalog styles = StyleCatalog.builtIn();
    SongPlan plan = new SongPlanner(styles).plan(brief, new Seed(1));
    return new SongComposer(styles).compose(plan, null, brief, new Seed(1));
  }
}
