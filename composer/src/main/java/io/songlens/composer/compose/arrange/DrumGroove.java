package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PatternBook;
import io.songlens.composer.style.PlayPattern;
import java.util.List;

/**
 * The groove of one section: its pattern bar by bar, in groups of four whose last bar turns round
 * to the next group. The turn is the section kind's own; other touches come as they come.
 */
final class DrumGroove {
  private static final double TURN_SHARE = 0.75;
  private static final double TOUCH_SHARE = 0.2;
  private static final double HALF_FILL_SHARE = 0.45;

  private final PartSpec part;
  private final PlannedSection section;
  private final int barTicks;
  private final Seed seed;
  private final Patterns.Pair patterns;
  private final DrumTouch turn;

  DrumGroove(PartSpec part, PlannedSection section, Stage stage, Seed seed) {
    this.part = part;
    this.section = section;
    this.barTicks = stage.barTicks();
    this.seed = seed.fork("groove " + section.id());
    this.patterns = inHalves(Patterns.choose(part, section, seed));
    this.turn = pick(seed.fork("turn " + section.kind().label()).random());
  }

  /** A drummer goes over to another groove for good, not for a bar. */
  private static Patterns.Pair inHalves(Patterns.Pair pair) {
    boolean once = pair.use() == Patterns.Pair.Use.SECOND_HALF;
    return once ? pair : new Patterns.Pair(pair.main(), pair.main(), Patterns.Pair.Use.NEVER);
  }

  private static DrumTouch pick(SeededRandom random) {
    return random.pick(List.of(DrumTouch.values()));
  }

  /** The hits of a bar, counted from the section's start. */
  List<DrumHit> bar(int bar) {
    List<DrumHit> hits = DrumHit.bar(patterns.at(bar, section.bars()), bar, barTicks);
    SeededRandom random = seed.fork("bar " + bar).random();
    boolean turns = bar % 4 == 3;
    boolean opening = bar % 4 == 0;
    if (turns && bar % 8 == 7 && bar + 1 < section.bars() && random.chance(HALF_FILL_SHARE)) {
      return halfFill(hits, random);
    }
    if (turns && random.chance(TURN_SHARE)) {
      // The same choice of places each time, so that the turn is recognised.
      hits = turn.on(hits, barTicks, seed.fork("turn").random());
    }
    if (!opening && random.chance(TOUCH_SHARE)) {
      hits = pick(random).on(hits, barTicks, random);
    }
    return hits;
  }

  private List<DrumHit> halfFill(List<DrumHit> hits, SeededRandom random) {
    List<PlayPattern> fills = part.patterns().exactly(PatternBook.FILL);
    if (fills.isEmpty()) {
      return hits;
    }
    PlayPattern fill = random.pick(fills);
    List<DrumHit> last = DrumHit.bar(fill, fill.ticks() / barTicks - 1, barTicks);
    return DrumHit.joined(hits, last, barTicks / 2);
  }
}
