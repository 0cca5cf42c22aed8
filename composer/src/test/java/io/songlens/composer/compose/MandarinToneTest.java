package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.measure.ToneMelody;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.song.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tunes go the way of Mandarin's tones. Told by the tones' registers, high 1, 2 and 4 and low 3,
 * which tone languages' tunes are judged by (Wee, 2007), without the levels that the composer uses.
 */
class MandarinToneTest {
  private static final int SEEDS = 16;

  /** How common tones 1, 2, 3, 4 and the light one are in running text, in twentieths. */
  private static final String TONES = "11112222233334444445";

  private static Lyric lyric(SongPlan plan, long seed, boolean blind) {
    SeededRandom random = new Seed(seed).fork("tones").random();
    return TestLyrics.of(
        plan, Language.MANDARIN, line -> line(line.idealSyllables(), random, blind));
  }

  /** The tone stands in the text too, so that it is known of a tune that was not told. */
  private static Line line(int syllables, SeededRandom random, boolean blind) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < syllables; i++) {
      String pinyin = "ma" + TONES.charAt(random.nextInt(TONES.length()));
      List<String> sounds = List.of("M", "AA");
      Syllable syllable = new Syllable(pinyin, sounds, 1, blind ? null : pinyin);
      words.add(new Word(pinyin, List.of(syllable)));
    }
    return new Line(words);
  }

  private static Score score(String styleId, long seed, boolean blind) {
    SongBrief brief =
        new SongBrief(
            List.of(new Topic("lake", Topic.Kind.SCENE, 0.9)),
            new Affect(0.1, -0.1),
            List.of(),
            new Wishes(styleId, Language.MANDARIN, false, Duration.ofSeconds(150), null, null));
    SongPlan plan = Songs.plan(brief, seed);
    return Songs.compose(plan, lyric(plan, seed, blind), brief, seed);
  }

  /** The sung syllables of a song, line by line. */
  private static List<List<SungNote>> song(String styleId, long seed, boolean blind) {
    Map<Integer, List<SungNote>> lines = new LinkedHashMap<>();
    for (SungNote note : score(styleId, seed, blind).melody()) {
      if (note.syllable() != null) {
        lines.computeIfAbsent(note.line(), line -> new ArrayList<>()).add(note);
      }
    }
    return List.copyOf(lines.values());
  }

  private static List<Integer> tones(List<SungNote> line) {
    return line.stream()
        .map(note -> Objects.requireNonNull(note.syllable()).text().charAt(2) - '0')
        .toList();
  }

  /** The share of steps to or from a low tone that go the other way. */
  private static double against(List<List<SungNote>> lines, boolean shuffled) {
    int steps = 0;
    int against = 0;
    SeededRandom random = new Seed(lines.size()).fork("shuffle").random();
    for (List<SungNote> line : lines) {
      List<Integer> tones = new ArrayList<>(tones(line));
      for (int i = tones.size() - 1; shuffled && i > 0; i--) {
        Collections.swap(tones, i, random.nextInt(i + 1));
      }
      for (int i = 1; i < line.size(); i++) {
        int wanted = (tones.get(i - 1) == 3 ? 1 : 0) - (tones.get(i) == 3 ? 1 : 0);
        int move = line.get(i).pitch().midi() - line.get(i - 1).pitch().midi();
        steps += Math.abs(wanted);
        against += wanted * move < 0 ? 1 : 0;
      }
    }
    return (double) against / steps;
  }

  @ParameterizedTest
  @ValueSource(strings = {"guofeng", "mandopop-ballad", "bright-pop"})
  void onStrongBeatsFewStepsGoAgainstTheTones(String styleId) {
    ToneMelody told = ToneMelody.NONE;
    for (int seed = 0; seed < SEEDS; seed++) {
      told = told.plus(ToneMelody.of(score(styleId, seed, false)));
    }
    assertThat(told.strongSteps()).isGreaterThan(200);
    assertThat(told.strongClash()).isLessThanOrEqualTo(0.15).isLessThan(told.clash() + 0.02);
  }

  @Test
  void wordsWithoutTonesAreNotMeasured() {
    assertThat(ToneMelody.of(score("guofeng", 1, true))).isEqualTo(ToneMelody.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guofeng", "mandopop-ballad"})
  void tunesGoAgainstTonesMuchLessThanChance(String styleId) {
    List<List<SungNote>> told = new ArrayList<>();
    List<List<SungNote>> blind = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      told.addAll(song(styleId, seed, false));
      blind.addAll(song(styleId, seed, true));
    }
    double sung = against(told, false);
    assertThat(sung).isLessThan(0.7 * against(told, true));
    assertThat(sung).isLessThan(0.7 * against(blind, false));
  }
}
