package io.songlens.lyrics.bank.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.Plans;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
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

class MandarinBankWriterTest {
  private static final MandarinBankWriter WRITER = MandarinBankWriter.builtIn();
  private static final MandarinChecker CHECKER = new MandarinChecker(MandarinTopicWords.builtIn());

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

  private static SongBrief brief(String scene, Wishes wishes) {
    return Plans.brief(new Affect(0.4, 0.1), wishes, new Topic(scene, Topic.Kind.SCENE, 0.85));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everySceneGetsASongThatNamesItFitsAndRhymes(String scene) {
    for (String scheme : List.of("AABB", "ABAB", "ABCB")) {
      SongPlan plan = Plans.song(scheme);
      Lyric lyric = WRITER.write(brief(scene, Wishes.NONE), plan, new Seed(5));

      MandarinChecker.Report report = CHECKER.check(plan, lyric);

      assertThat(lyric.language()).isEqualTo(Language.MANDARIN);
      assertThat(report.misfits()).isEmpty();
      assertThat(report.rhymesAsked()).isPositive();
      assertThat(report.rhymesMissed()).isEmpty();
      assertThat(report.impure()).isEmpty();
      assertThat(report.profane()).isEmpty();
      assertThat(report.topics()).contains(scene);
      assertThat(text(lyric.stanza("chorus").lines())).contains(lyric.title());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noLineOfAnyPlanIsEverTooShortOrTooLong(long seed) {
    SeededRandom random = new Seed(seed).random();
    SongPlan plan = randomPlan(random);

    Lyric lyric = WRITER.write(brief(random.pick(scenes()), Wishes.NONE), plan, new Seed(seed));

    assertThat(CHECKER.check(plan, lyric).misfits()).isEmpty();
  }

  @Test
  void sameSeedSameSongAndOtherSeedsOtherSongs() {
    SongPlan plan = Plans.song("AABB");
    MandarinBankWriter fresh = MandarinBankWriter.builtIn();
    Set<String> songs = new HashSet<>();
    for (long seed = 0; seed < 10; seed++) {
      Lyric lyric = WRITER.write(Plans.beach(), plan, new Seed(seed));
      assertThat(fresh.write(Plans.beach(), plan, new Seed(seed))).isEqualTo(lyric);
      songs.add(text(lyric));
    }
    assertThat(songs).hasSize(10);
  }

  @Test
  void twoSeedsOfOnePhotoShareAQuarterOfTheirLinesAtMost() {
    SongPlan plan = Plans.song("AABB");
    int lines = 0;
    int shared = 0;
    for (String scene : List.of("beach", "cat", "night-city", "food", "snow", "people")) {
      Set<String> first = new HashSet<>(lines(plan, scene, 1));
      List<String> second = lines(plan, scene, 2);
      lines += second.size();
      shared += (int) second.stream().filter(first::contains).count();
    }
    assertThat((double) shared / lines).isLessThanOrEqualTo(0.25);
  }

  @ParameterizedTest
  @CsvSource({"夏天的风", "Anna", "跑", "我们会永远记得那年夏天", "Summer of 1999"})
  void aWishedTitleIsSungInTheChorus(String title) {
    SongBrief brief = brief("beach", Plans.wish(title, null));

    Lyric lyric = WRITER.write(brief, Plans.song("ABAB"), new Seed(9));

    assertThat(lyric.title()).isEqualTo(title);
    if (title.length() < 10) {
      assertThat(text(lyric.stanza("chorus").lines())).contains(title);
    } else {
      assertThat(lyric.decisions()).anyMatch(decision -> decision.what().equals("title"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "送给外婆, 外婆",
    "写给小明的歌, 小明",
    "in Chinese for Anna, Anna",
    "'sing it in Mandarin, mention grandma', 奶奶",
    "爸爸, 爸爸"
  })
  void aWishedNameIsSung(String wish, String name) {
    SongBrief brief = brief("beach", Plans.wish(null, wish));

    Lyric lyric = WRITER.write(brief, Plans.song("ABCB"), new Seed(4));

    assertThat(text(lyric)).contains(name);
    assertThat(lyric.decisions()).extracting(Decision::choice).contains(name + " is sung");
  }

  @Test
  void theWishForTheLanguageIsNoWishThatIsLeftOver() {
    Lyric lyric =
        WRITER.write(brief("cat", Plans.wish(null, "in Chinese")), Plans.song("AABB"), new Seed(4));

    assertThat(lyric.decisions()).extracting(Decision::what).doesNotContain("wish");
  }

  @Test
  void aWishItCannotHonourIsToldSo() {
    Lyric lyric =
        WRITER.write(
            brief("cat", Plans.wish(null, "like a poem of the Tang dynasty")),
            Plans.song("AABB"),
            new Seed(4));

    assertThat(lyric.decisions())
        .extracting(Decision::choice)
        .contains("could not be honoured by the offline writer");
  }

  @Test
  void anInstrumentalSongHasATitleAndNoWords() {
    SongPlan plan =
        Plans.plan(true, Plans.section("chorus", SectionKind.CHORUS, 0, "AA", Plans.SIX));

    Lyric lyric = WRITER.write(Plans.beach(), plan, new Seed(1));

    assertThat(lyric.stanzas()).isEmpty();
    assertThat(lyric.title()).isNotBlank();
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
    List<PlannedSection> sections = new ArrayList<>();
    SectionKind[] kinds = {SectionKind.VERSE, SectionKind.CHORUS, SectionKind.BRIDGE};
    for (int s = 0; s < 4; s++) {
      List<LinePlan> lines = new ArrayList<>();
      int size = 1 + random.nextInt(7);
      for (int l = 0; l < size; l++) {
        int ideal = 3 + random.nextInt(10);
        int min = Math.max(3, ideal - random.nextInt(3));
        char rhyme = random.pick(List.of('A', 'B', 'C', 'X'));
        lines.add(
            new LinePlan(
                0, 2, min, ideal + random.nextInt(3), "01".repeat(6).substring(0, ideal), rhyme));
      }
      sections.add(Plans.section("stanza" + s, kinds[random.nextInt(3)], s * 8, lines));
    }
    return Plans.plan(false, sections.toArray(PlannedSection[]::new));
  }

  private static List<String> lines(SongPlan plan, String scene, long seed) {
    return WRITER.write(brief(scene, Wishes.NONE), plan, new Seed(seed)).stanzas().stream()
        .flatMap(stanza -> stanza.lines().stream())
        .map(Line::text)
        .toList();
  }

  private static String text(Lyric lyric) {
    return lyric.stanzas().stream()
        .map(stanza -> text(stanza.lines()))
        .collect(Collectors.joining("\n"));
  }

  private static String text(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
