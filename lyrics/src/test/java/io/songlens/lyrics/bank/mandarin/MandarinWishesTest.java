package io.songlens.lyrics.bank.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.Plans;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandarinWishesTest {
  private static final MandarinBankWriter WRITER = MandarinBankWriter.builtIn();
  private static final MandarinChecker CHECKER = new MandarinChecker(MandarinTopicWords.builtIn());
  private static final List<String> SCHEMES = List.of("AABB", "ABAB", "ABCB");

  @ParameterizedTest
  @CsvSource({
    "送给外婆, 外婆",
    "提到海边, 海边",
    "mention the dog, 狗",
    "mention grandma, 奶奶",
    "6月5日, 六月五日",
    "on 2026-06-05, 六月五日"
  })
  void whatIsToBeMentionedIsMentioned(String wish, String word) {
    everySong(wishes(wish, null, null, List.of()), lyric -> assertThat(text(lyric)).contains(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"小熊饼干", "Lumo"})
  void aBrandIsSungAsItIsWritten(String brand) {
    everySong(
        wishes(null, brand, null, List.of()), lyric -> assertThat(text(lyric)).contains(brand));
  }

  @ParameterizedTest
  @ValueSource(strings = {"天天都有好味道", "喝一口夏天"})
  void aSloganIsSungAsItIsWritten(String slogan) {
    everySong(
        wishes(null, null, slogan, List.of()),
        lyric -> {
          boolean sung = text(lyric).contains(slogan);
          assertThat(choices(lyric))
              .contains(sung ? slogan + " is sung" : "could not sing " + slogan + ": no line fits");
          assertThat(sung).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({"雨, 雨", "rain, 雨", "我, 我", "爱, 爱", "海, 海"})
  void wordsToAvoidAreNotSung(String wished, String word) {
    everySong(
        wishes(null, null, null, List.of(wished)),
        lyric -> {
          assertThat(text(lyric)).doesNotContain(word);
          assertThat(lyric.title()).doesNotContain(word);
        });
  }

  @Test
  void anEnglishWordOfWhichNobodyKnowsTheChineseIsToldSo() {
    Lyric lyric =
        WRITER.write(
            brief("beach", wishes(null, null, null, List.of("nostalgia"))),
            Plans.song("AABB"),
            new Seed(1));

    assertThat(choices(lyric))
        .contains("could not avoid nostalgia in Mandarin: give it in characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA", "XX", "AABB", "ABAB", "ABCB"})
  void aSongOfOneChorusLeavesItsHookOutRatherThanSloganAndBrand(String scheme) {
    for (String scene : List.of("beach", "food", "unknown")) {
      for (int seed = 0; seed < 3; seed++) {
        SongPlan plan = Plans.chorus(scheme);
        Lyric lyric =
            WRITER.write(
                brief(scene, wishes(null, "茶语", "一杯好茶，一路春风", List.of())), plan, new Seed(seed));
        assertThat(CHECKER.check(plan, lyric).misfits()).isEmpty();
        assertThat(text(lyric)).contains("茶语").contains("一杯好茶，一路春风");
      }
    }
  }

  @Test
  void aSongWithoutRoomForTheSloganSingsTheBrand() {
    String slogan = "一杯好茶，一路春风，陪你走过每一个清晨";
    Lyric lyric =
        WRITER.write(
            brief("food", wishes(null, "茶语", slogan, List.of())), Plans.chorus("X"), new Seed(1));
    assertThat(text(lyric)).contains("茶语");
    assertThat(lyric.title()).isEqualTo("茶语");
    assertThat(choices(lyric)).contains("could not sing " + slogan + ": no line fits");
  }

  private interface Check {
    void of(Lyric lyric);
  }

  private static void everySong(Wishes wishes, Check check) {
    for (String scene : List.of("beach", "rain", "cat", "food", "unknown")) {
      for (int seed = 0; seed < 3; seed++) {
        SongPlan plan = Plans.song(SCHEMES.get(seed % SCHEMES.size()));

        Lyric lyric = WRITER.write(brief(scene, wishes), plan, new Seed(seed));

        assertThat(CHECKER.check(plan, lyric).misfits()).isEmpty();
        check.of(lyric);
      }
    }
  }

  private static Wishes wishes(
      @Nullable String text, @Nullable String brand, @Nullable String slogan, List<String> avoid) {
    return new Wishes(null, Language.MANDARIN, false, null, null, text, brand, slogan, avoid);
  }

  private static SongBrief brief(String scene, Wishes wishes) {
    return Plans.brief(new Affect(0.3, 0.1), wishes, new Topic(scene, Topic.Kind.SCENE, 0.85));
  }

  private static List<String> choices(Lyric lyric) {
    return lyric.decisions().stream().map(Decision::choice).toList();
  }

  private static String text(Lyric lyric) {
    return lyric.stanzas().stream()
        .flatMap(stanza -> stanza.lines().stream())
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }
}
