package io.songlens.composer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SongPlannerTest {
  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        6_000, 7_500, 10_000, 15_000, 20_000, 30_000, 45_500, 60_000, 90_000, 123_456, 180_000,
        240_000, 300_000, 360_000
      })
  void aWishedDurationIsMetExactlyNearTheStylesTempo(int millis) {
    for (String id : styleIds()) {
      SongPlan plan = Songs.plan(Songs.brief(id, Duration.ofMillis(millis)), millis);
      Style style = Songs.CATALOG.style(id);
      assertThat(plan.durationFrames()).isEqualTo(millis * 48L);
      long musicEnd = plan.frameOfTick(plan.tickOfBar(plan.bars()));
      assertThat(plan.durationFrames() - musicEnd).isBetween(48L * 200, 48L * 2_600);
      double leeway = millis < 12_000 ? 1.25 : 1.07;
      assertThat(plan.bpm().value())
          .as("%s for %d ms", id, millis)
          .isBetween(style.tempo().low() / leeway, style.tempo().high() * leeway);
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void withoutAWishASongLastsBetweenTwoTenAndThreeFifteen(String id) {
    for (int seed = 0; seed < 20; seed++) {
      SongPlan plan = Songs.plan(Songs.brief(id, null), seed);
      assertThat(plan.durationSeconds()).isBetween(130.0, 195.0);
      assertThat(plan.sections()).extracting(PlannedSection::kind).contains(SectionKind.CHORUS);
      assertThat(plan.sections().get(plan.sections().size() - 1).kind())
          .isEqualTo(SectionKind.OUTRO);
    }
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void linesFillTheirSectionsInOrder(String id) {
    for (int millis : new int[] {6_000, 20_000, 60_000, 170_000, 360_000}) {
      SongPlan plan = Songs.plan(Songs.brief(id, Duration.ofMillis(millis)), 4);
      TreeMap<String, Integer> linesOfStanza = new TreeMap<>();
      for (PlannedSection section : plan.sections()) {
        int bar = 0;
        for (LinePlan line : section.lines()) {
          assertThat(line.startBar()).isEqualTo(bar);
          bar += line.bars();
        }
        assertThat(bar).isLessThanOrEqualTo(section.bars());
        String stanza = section.stanzaId();
        if (stanza != null) {
          Integer lines = linesOfStanza.putIfAbsent(stanza, section.lines().size());
          assertThat(lines == null || lines == section.lines().size()).isTrue();
        }
      }
    }
  }

  @Test
  void differentPhotosGiveDifferentStylesAndKeys() {
    Set<String> styles = new HashSet<>();
    Set<Key> keys = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      SongPlan plan = Songs.plan(Songs.brief(null, null), seed);
      styles.add(plan.styleId());
      keys.add(plan.key());
    }
    assertThat(styles).hasSizeGreaterThanOrEqualTo(3);
    assertThat(keys).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void topicsAndMoodLeadToFittingStyles() {
    assertThat(commonest("baby", 0.5, -0.6)).isEqualTo("waltz-lullaby");
    assertThat(commonest("night-city", 0.1, 0.5)).isEqualTo("synth-pop");
    assertThat(commonest("storm", -0.5, 0.3)).isEqualTo("cinematic");
    assertThat(commonest("birthday", 0.8, 0.5)).isEqualTo("bright-pop");
  }

  private static String commonest(String topic, double valence, double arousal) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < 30; seed++) {
      counts.merge(
          Songs.plan(brief(topic, valence, arousal, null), seed).styleId(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static SongBrief brief(
      String topic,
      double valence,
      double arousal,
      @org.jspecify.annotations.Nullable String text) {
    return new SongBrief(
        List.of(new Topic(topic, Topic.Kind.SCENE, 0.9)),
        new Affect(valence, arousal),
        List.of(),
        new Wishes(null, Language.ENGLISH, false, null, null, text));
  }

  @Test
  void happierPhotosAreMoreOftenInMajor() {
    assertThat(minorShare(-0.7)).isGreaterThan(minorShare(0.7) + 0.4);
  }

  private static double minorShare(double valence) {
    int minor = 0;
    for (int seed = 0; seed < 60; seed++) {
      SongBrief brief = Songs.brief("folk-rock", null, false, valence, 0);
      minor += Songs.plan(brief, seed).key().mode().isMinor() ? 1 : 0;
    }
    return minor / 60.0;
  }

  @Test
  void everyChoiceIsExplainedAsItIsMade() {
    SongPlan plan = Songs.plan(brief("storm", -0.4, 0.2, "slower please, and not so sad"), 9);
    assertThat(plan.decisions())
        .extracting(Decision::what)
        .contains("wish", "style", "mode", "key", "tempo", "form", "rhyme");
    assertThat(plan.decisions()).allSatisfy(d -> assertThat(d.because()).isNotEmpty());
    assertThat(plan.decisions().get(0).because()).containsExactly("wish: slower", "wish: less sad");
  }

  @Test
  void aWishForSlowerMusicSlowsIt() {
    List<Double> ratios = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      SongPlan plain = Songs.plan(brief("beach", 0.6, 0, null), seed);
      SongPlan slower = Songs.plan(brief("beach", 0.6, 0, "slower"), seed);
      assertThat(slower.styleId()).isEqualTo(plain.styleId());
      ratios.add(slower.bpm().value() / plain.bpm().value());
    }
    assertThat(ratios).allSatisfy(ratio -> assertThat(ratio).isBetween(0.85, 0.91));
  }

  @Test
  void aWishWithoutKnownWordsIsAdmitted() {
    SongPlan plan = Songs.plan(brief("dog", 0.5, 0.2, "mention grandma"), 1);
    assertThat(plan.decisions().get(0).choice()).isEqualTo("no change of the music");
  }

  @Test
  void anInstrumentalSongHasNoStanzas() {
    SongPlan plan = Songs.plan(Songs.brief("cinematic", null, true, 0, 0), 2);
    assertThat(plan.sections()).allSatisfy(s -> assertThat(s.stanzaId()).isNull());
  }

  @Test
  void theSameBriefAndSeedGiveTheSamePlan() {
    SongBrief brief = brief("lake", 0.1, -0.3, "calmer");
    assertThat(Songs.plan(brief, 77)).isEqualTo(Songs.plan(brief, 77));
  }
}
