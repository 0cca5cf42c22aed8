package io.songlens.api.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.generation.Features;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.bank.BankLyricWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The neighbours of 300 songs that are really planned, written and composed. */
class NeighboursOfSongsTest {
  private static final int SONGS = 300;
  private static final int NEAREST = 5;
  private static final List<String> SCENES =
      List.of("beach", "forest", "city-street", "mountain", "snow", "cafe", "concert", "garden");
  private static final List<String> THINGS =
      List.of("dog", "cat", "bicycle", "boat", "car", "guitar");

  private static final Map<String, SongFeatures> FEATURES = new TreeMap<>();

  @BeforeAll
  static void compose() {
    StyleCatalog styles = StyleCatalog.builtIn();
    BankLyricWriter writer = BankLyricWriter.english();
    for (int i = 0; i < SONGS; i++) {
      Seed seed = new Seed(i).fork("library");
      SeededRandom random = seed.random();
      boolean instrumental = random.chance(0.7);
      Wishes wishes =
          new Wishes(null, Language.ENGLISH, instrumental, Duration.ofSeconds(30), null, null);
      SongBrief brief =
          new SongBrief(
              List.of(
                  new Topic(random.pick(SCENES), Topic.Kind.SCENE, random.nextDouble(0.4, 1)),
                  new Topic(random.pick(THINGS), Topic.Kind.OBJECT, random.nextDouble(0.4, 1))),
              Affect.clamped(random.nextDouble(-0.6, 0.6), random.nextDouble(-0.6, 0.6)),
              List.of(),
              wishes);
      SongPlan plan = new SongPlanner(styles).plan(brief, seed.fork("plan"));
      Score score =
          new SongComposer(styles)
              .compose(
                  new Composition(
                      plan,
                      instrumental ? null : writer.write(brief, plan, seed.fork("lyric")),
                      brief,
                      seed.fork("score")));
      FEATURES.put("song" + i, Features.of(brief, score, styles.style(plan.styleId()), null));
    }
  }

  @Test
  void neighboursShareStyleAndMoodFarMoreOftenThanChance() {
    BiPredicate<SongFeatures, SongFeatures> style = (a, b) -> a.style().equals(b.style());
    BiPredicate<SongFeatures, SongFeatures> mood =
        (a, b) ->
            a.mood().valence() > 0 == b.mood().valence() > 0
                && a.mood().arousal() > 0 == b.mood().arousal() > 0;
    double styleShare = precision(Likeness.full(), style);
    double moodShare = precision(Likeness.full(), mood);
    // What is asked about is not looked at: the other features must tell it.
    double styleUntold = precision(Likeness.without(Aspect.STYLE), style);
    double moodUntold = precision(Likeness.without(Aspect.MOOD, Aspect.STYLE), mood);
    System.out.printf(
        Locale.ROOT,
        "Of %d neighbours of %d songs, same style %.3f (without asking for it %.3f, chance %.3f);"
            + " same quarter of mood %.3f (without mood and style %.3f, chance %.3f)%n",
        NEAREST,
        SONGS,
        styleShare,
        styleUntold,
        chance(style),
        moodShare,
        moodUntold,
        chance(mood));
    System.out.printf(
        Locale.ROOT,
        "10th to 90th percentile: log tempo %.2f, notes a second %.1f, valence %.2f, arousal %.2f%n",
        span(song -> Math.log(song.tempoBpm())),
        span(SongFeatures::notesPerSecond),
        span(song -> song.mood().valence()),
        span(song -> song.mood().arousal()));

    assertThat(styleShare).isGreaterThan(5 * chance(style));
    assertThat(moodShare).isGreaterThan(2 * chance(mood));
    assertThat(styleUntold).isGreaterThan(2 * chance(style));
    assertThat(moodUntold).isGreaterThan(1.15 * chance(mood));
  }

  private static double precision(Likeness likeness, BiPredicate<SongFeatures, SongFeatures> same) {
    int shared = 0;
    for (Map.Entry<String, SongFeatures> song : FEATURES.entrySet()) {
      Map<String, SongFeatures> others = new TreeMap<>(FEATURES);
      others.remove(song.getKey());
      for (Neighbour near : Neighbour.nearest(song.getValue(), others, likeness, NEAREST)) {
        shared += same.test(song.getValue(), FEATURES.get(near.id())) ? 1 : 0;
      }
    }
    return (double) shared / (SONGS * NEAREST);
  }

  /** How many of all other songs share it, on average. */
  private static double chance(BiPredicate<SongFeatures, SongFeatures> same) {
    long shared =
        FEATURES.values().stream()
            .mapToLong(
                song -> FEATURES.values().stream().filter(b -> same.test(song, b)).count() - 1)
            .sum();
    return (double) shared / (SONGS * (SONGS - 1));
  }

  private static double span(ToDoubleFunction<SongFeatures> measure) {
    double[] sorted = FEATURES.values().stream().mapToDouble(measure).sorted().toArray();
    return sorted[SONGS * 9 / 10] - sorted[SONGS / 10];
  }
}
