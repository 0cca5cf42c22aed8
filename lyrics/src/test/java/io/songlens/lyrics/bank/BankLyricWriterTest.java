package io.songlens.lyrics.bank;

import static io.songlens.lyrics.Plans.EIGHT;
import static io.songlens.lyrics.Plans.SIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.Plans;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.check.TopicWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankLyricWriterTest {
  private static final BankLyricWriter WRITER = BankLyricWriter.english();
  private static final LyricChecker CHECKER = new LyricChecker(TopicWords.builtIn());

  static List<String> scenes() {
    return List.of(
        ("beach sunset mountain forest lake river waterfall desert snow rain storm night-sky"
                + " fireworks city-street skyline night-city highway bridge harbour countryside"
                + " garden park bedroom living-room kitchen office classroom shop cafe food party"
                + " birthday wedding concert festival sports gym water-sports winter-sports"
                + " climbing amusement-park memorial fire industrial suburb dog cat bird"
                + " wild-animal portrait people baby child vehicle texture unknown")
            .split(" "));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everySceneGetsASongThatNamesItAndRhymes(String scene) {
    for (String scheme : List.of("AABB", "ABAB", "ABCB")) {
      SongPlan plan = Plans.song(scheme);
      SongBrief brief =
          Plans.brief(new Affect(0.4, 0.1), Wishes.NONE, new Topic(scene, Topic.Kind.SCENE, 0.85));

      LyricReport report = CHECKER.check(plan, WRITER.write(brief, plan, new Seed(5)), brief);

      assertThat(report.singable()).isTrue();
      assertThat(report.titleSung()).isTrue();
      assertThat(report.rhymeRate()).as(scheme).isGreaterThan(0.9);
      assertThat(report.meanStressFit()).isGreaterThan(0.85);
      assertThat(report.topicsNamed()).contains(scene);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noLineOfAnyPlanIsEverTooShortOrTooLong(long seed) {
    SeededRandom random = new Seed(seed).random();
    SongPlan plan = randomPlan(random);
    SongBrief brief =
        Plans.brief(
            Affect.clamped(random.nextDouble(-1, 1), random.nextDouble(-1, 1)),
            Wishes.NONE,
            new Topic(random.pick(scenes()), Topic.Kind.SCENE, random.nextDouble()));

    Lyric lyric = WRITER.write(brief, plan, new Seed(seed));

    LyricReport report = CHECKER.check(plan, lyric, brief);
    assertThat(report.lines())
        .allSatisfy(line -> assertThat(line.issues()).noneMatch(i -> i.hard()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anExactNumberOfSyllablesIsMet(int syllables) {
    LinePlan line =
        new LinePlan(0, 2, syllables, syllables, EIGHT.concat(EIGHT).substring(0, syllables), 'A');
    SongPlan plan =
        Plans.plan(
            false,
            Plans.section("verse1", SectionKind.VERSE, 0, List.of(line, line)),
            Plans.section("chorus", SectionKind.CHORUS, 8, List.of(line, line, line, line)));

    Lyric lyric = WRITER.write(Plans.beach(), plan, new Seed(3));

    assertThat(lyric.stanzas().stream().flatMap(stanza -> stanza.lines().stream()))
        .allSatisfy(sung -> assertThat(sung.syllables()).hasSize(syllables));
  }

  @Test
  void aShortJingleHasItsHook() {
    SongPlan plan = Plans.plan(false, Plans.section("chorus", SectionKind.CHORUS, 0, "AA", SIX));
    SongBrief brief =
        Plans.brief(new Affect(0.5, 0.2), Wishes.NONE, new Topic("cafe", Topic.Kind.SCENE, 0.9));

    Lyric lyric = WRITER.write(brief, plan, new Seed(1));

    assertThat(CHECKER.check(plan, lyric, brief).titleSung()).isTrue();
    assertThat(lyric.stanzas()).singleElement().satisfies(s -> assertThat(s.lines()).hasSize(2));
  }

  @Test
  void veryShortLinesAreHalvesOfLongerOnes() {
    SongPlan plan =
        Plans.plan(
            false,
            Plans.section("verse1", SectionKind.VERSE, 0, "ABCB", "0101"),
            Plans.section("chorus", SectionKind.CHORUS, 8, "ABCB", "0101"));
    SongBrief brief =
        Plans.brief(new Affect(0.5, -0.6), Wishes.NONE, new Topic("baby", Topic.Kind.SCENE, 0.9));

    Lyric lyric = WRITER.write(brief, plan, new Seed(5));

    LyricReport report = CHECKER.check(plan, lyric, brief);
    assertThat(report.singable()).isTrue();
    assertThat(report.rhymeRate()).isEqualTo(1);
    assertThat(report.titleSung()).isTrue();
    assertThat(report.topicsNamed()).contains("baby");
    assertThat(lyric.decisions().stream().filter(d -> d.what().startsWith("line"))).hasSize(8);
  }

  @Test
  void anInstrumentalSongHasATitleAndNoWords() {
    SongPlan plan = Plans.plan(true, Plans.section("chorus", SectionKind.CHORUS, 0, "AA", SIX));

    Lyric lyric = WRITER.write(Plans.beach(), plan, new Seed(1));

    assertThat(lyric.stanzas()).isEmpty();
    assertThat(lyric.title()).isNotBlank();
  }

  @Test
  void sameSeedSameSongAndOtherSeedsOtherSongs() {
    SongPlan plan = Plans.song("AABB");
    BankLyricWriter fresh = BankLyricWriter.english();
    Set<String> songs = new HashSet<>();
    for (long seed = 0; seed < 12; seed++) {
      Lyric lyric = WRITER.write(Plans.beach(), plan, new Seed(seed));
      assertThat(fresh.write(Plans.beach(), plan, new Seed(seed))).isEqualTo(lyric);
      songs.add(text(lyric));
    }
    assertThat(songs).hasSizeGreaterThanOrEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "Captain Whiskers",
    "Run",
    "The Long Way Home to Alabama",
    "Zo\u00eb",
    "Summer of 1999",
    "We Will Always Have the Photographs of Summer in Marrakesh"
  })
  void aWishedTitleIsSungInTheChorus(String title) {
    for (String scheme : List.of("AABB", "ABAB", "ABCB")) {
      SongPlan plan = Plans.song(scheme);
      SongBrief brief =
          Plans.brief(
              new Affect(0.3, 0.3),
              Plans.wish(title, null),
              new Topic("beach", Topic.Kind.SCENE, 0.9));

      Lyric lyric = WRITER.write(brief, plan, new Seed(9));

      assertThat(lyric.title()).isEqualTo(title);
      String chorus = LyricChecker.words(text(lyric.stanza("chorus")));
      String sungTitle = title.replace("1999", "nineteen ninety-nine");
      assertThat(chorus).contains(LyricChecker.words(sungTitle));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mellow Bean", "H&M", "Lumo", "Grandpa Joe's"})
  void aJinglesBrandIsSungInAFrameOfItsOwnAsItIsWritten(String brand) {
    SongPlan ballad =
        Plans.plan(false, Plans.section("chorus", SectionKind.CHORUS, 0, "AABB", EIGHT));
    SongPlan jingle =
        new SongPlan(
            "jingle",
            ballad.key(),
            ballad.meter(),
            ballad.bpm(),
            ballad.swing(),
            ballad.affect(),
            ballad.language(),
            false,
            ballad.sections(),
            ballad.durationFrames(),
            List.of());
    SongBrief brief =
        Plans.brief(
            new Affect(0.6, 0.4),
            Plans.wish(brand, null),
            new Topic("cafe", Topic.Kind.SCENE, 0.9));

    Lyric lyric = WRITER.write(brief, jingle, new Seed(3));

    assertThat(text(lyric)).contains(brand);
    assertThat(lyric.decisions().stream().flatMap(decision -> decision.because().stream()))
        .anyMatch(because -> because.startsWith("bank jingle."));
    assertThat(CHECKER.check(jingle, lyric, brief).singable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "mention grandma, Grandma",
    "for Anna, Anna",
    "a song about Siobhan please, Siobhan",
    "it is for my dad, Dad",
    "say Yusuf and Maryam, Yusuf and Maryam"
  })
  void aWishedNameIsSung(String wish, String name) {
    SongPlan plan = Plans.song("ABCB");
    SongBrief brief =
        Plans.brief(
            new Affect(0.3, 0.3),
            Plans.wish(null, wish),
            new Topic("beach", Topic.Kind.SCENE, 0.9));

    Lyric lyric = WRITER.write(brief, plan, new Seed(4));

    assertThat(text(lyric)).contains(name);
    assertThat(lyric.decisions()).extracting(Decision::choice).contains(name + " is sung");
  }

  @Test
  void aWishItCannotHonourIsToldSo() {
    SongBrief brief =
        Plans.brief(
            new Affect(0, 0),
            Plans.wish(null, "make it rhyme like Shakespeare would"),
            new Topic("beach", Topic.Kind.SCENE, 0.9));

    Lyric lyric = WRITER.write(brief, Plans.song("AABB"), new Seed(4));

    assertThat(lyric.decisions())
        .contains(
            new Decision(
                "wish",
                "could not be honoured by the offline writer",
                List.of("wish: make it rhyme like Shakespeare would")));
  }

  @Test
  void everyLineIsExplained() {
    Lyric lyric = WRITER.write(Plans.beach(), Plans.song("AABB"), new Seed(2));

    List<Decision> lines =
        lyric.decisions().stream().filter(d -> d.what().startsWith("line ")).toList();
    assertThat(lines).hasSize(14).allSatisfy(d -> assertThat(d.because()).isNotEmpty());
    assertThat(lines.stream().flatMap(d -> d.because().stream())).contains("scene beach 0.90");
  }

  private static SongPlan randomPlan(SeededRandom random) {
    SectionKind[] kinds = {
      SectionKind.VERSE,
      SectionKind.PRE_CHORUS,
      SectionKind.CHORUS,
      SectionKind.BRIDGE,
      SectionKind.OUTRO
    };
    List<PlannedSection> sections = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int s = 0; s < count; s++) {
      List<LinePlan> lines = new ArrayList<>();
      int size = 2 + random.nextInt(7);
      for (int l = 0; l < size; l++) {
        int ideal = 3 + random.nextInt(10);
        int min = Math.max(3, ideal - random.nextInt(3));
        StringBuilder beats = new StringBuilder();
        while (beats.length() < ideal) {
          beats.append(random.chance(0.5) ? '1' : '0');
        }
        char rhyme = random.pick(List.of('A', 'B', 'C', 'X'));
        lines.add(new LinePlan(0, 2, min, ideal + random.nextInt(3), beats.toString(), rhyme));
      }
      SectionKind kind = kinds[random.nextInt(kinds.length)];
      sections.add(Plans.section("stanza" + s, kind, s * 8, lines));
    }
    return Plans.plan(false, sections.toArray(PlannedSection[]::new));
  }

  private static String text(Lyric lyric) {
    return lyric.stanzas().stream()
        .map(BankLyricWriterTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Stanza stanza) {
    return stanza.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
