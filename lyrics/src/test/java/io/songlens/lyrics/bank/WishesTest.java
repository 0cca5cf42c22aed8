package io.songlens.lyrics.bank;

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
import io.songlens.lyrics.check.AvoidedWords;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.check.TopicWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {
  private static final BankLyricWriter WRITER = BankLyricWriter.english();
  private static final LyricChecker CHECKER = new LyricChecker(TopicWords.builtIn());
  private static final List<String> SCENES = List.of("beach", "rain", "birthday", "unknown");
  private static final List<String> SCHEMES = List.of("AABB", "ABAB", "ABCB");

  @ParameterizedTest
  @ValueSource(strings = {"Mellow Bean", "H&M", "Lumo", "iPod", "Zürich Air", "Grandpa Joe's"})
  void aBrandIsSungAsItIsWrittenInAnySong(String brand) {
    everySong(
        wishes(null, brand, null, List.of()),
        (lyric, scene) -> {
          assertThat(text(lyric)).contains(brand);
          assertThat(choices(lyric)).contains(brand + " is sung");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Taste the sunshine every day!",
        "Just do it",
        "Good things come to those who wait",
        "A little bit of heaven in the middle of the night"
      })
  void aSloganIsSungAsItIsWritten(String slogan) {
    everySong(
        wishes(null, null, slogan, List.of()),
        (lyric, scene) -> {
          assertThat(text(lyric).replace('\n', ' ')).containsIgnoringCase(slogan);
          assertThat(choices(lyric)).contains(slogan + " is sung");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA", "XX", "AABB", "ABAB", "ABCB"})
  void aSongOfOneChorusLeavesItsHookOutRatherThanSloganAndBrand(String scheme) {
    for (String scene : SCENES) {
      for (int seed = 0; seed < 5; seed++) {
        SongPlan plan = Plans.chorus(scheme);
        Wishes wishes = wishes(null, "Mellow Bean", "Good morning, world", List.of());
        SongBrief brief = brief(scene, wishes);
        Lyric lyric = WRITER.write(brief, plan, new Seed(seed));
        assertThat(CHECKER.check(plan, lyric, brief).singable()).as(text(lyric)).isTrue();
        assertThat(text(lyric)).contains("Mellow Bean").contains("Good morning, world");
        assertThat(lyric.title()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Art", "Ace", "Sun"})
  void aBrandThatIsAPartOfAWordIsSungForItself(String brand) {
    for (int seed = 0; seed < 10; seed++) {
      Lyric lyric =
          WRITER.write(
              brief("beach", wishes(null, brand, null, List.of())),
              Plans.chorus("AA"),
              new Seed(seed));
      assertThat(text(lyric)).containsPattern("\\b" + brand + "\\b");
    }
  }

  @Test
  void aSongOfOneLineSingsTheSlogan() {
    Wishes wishes = wishes(null, "Mellow Bean", "Good morning, world", List.of());
    Lyric lyric = WRITER.write(brief("beach", wishes), Plans.chorus("X"), new Seed(1));
    assertThat(text(lyric)).contains("Good morning, world");
    assertThat(lyric.title()).isEqualTo("Good morning, world");
    assertThat(choices(lyric)).contains("could not sing Mellow Bean: no line fits");
  }

  @Test
  void aSongOfOneChorusWithoutSloganKeepsItsHook() {
    SongBrief plain = brief("beach", wishes(null, null, null, List.of()));
    Lyric lyric = WRITER.write(plain, Plans.chorus("AABB"), new Seed(1));
    assertThat(LyricChecker.words(text(lyric))).contains(LyricChecker.words(lyric.title()));
  }

  @Test
  void aSloganThatNoLineCanCarryIsToldSo() {
    String slogan = "x".repeat(3) + " incomprehensibilities of internationalization everywhere";
    Lyric lyric =
        WRITER.write(
            brief("beach", wishes(null, null, slogan, List.of())), Plans.song("AABB"), new Seed(1));

    assertThat(choices(lyric)).contains("could not sing " + slogan + ": no line fits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rain", "love", "sea", "light", "night", "you", "la"})
  void wordsToAvoidAreNeverSungInAnyForm(String word) {
    AvoidedWords avoided = AvoidedWords.of(List.of(word));
    everySong(
        wishes(null, null, null, List.of(word)),
        (lyric, scene) -> {
          assertThat(avoided.in(lyric.title())).as(lyric.title()).isFalse();
          assertThat(avoided.in(text(lyric).replace('\n', ' '))).as(text(lyric)).isFalse();
          assertThat(choices(lyric)).contains(word + " is avoided");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mention the dog",
        "mention pizza",
        "mention grandma",
        "for Anna and Ben",
        "mention our old car",
        "送给奶奶"
      })
  void whatIsToBeMentionedIsMentioned(String wish) {
    String word =
        switch (wish) {
          case "for Anna and Ben" -> "Anna and Ben";
          case "mention grandma", "送给奶奶" -> "Grandma";
          default -> wish.substring("mention ".length());
        };
    everySong(
        Plans.wish(null, wish),
        (lyric, scene) -> assertThat(text(lyric)).containsIgnoringCase(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"June 5th", "on 5 June 2026", "2026", "September 23rd"})
  void aDateIsSungInWords(String wish) {
    String words =
        switch (wish) {
          case "2026" -> "twenty twenty-six";
          case "September 23rd" -> "the twenty-third of September";
          case "June 5th" -> "the fifth of June";
          default -> "June fifth, twenty twenty-six";
        };
    everySong(
        Plans.wish(null, wish),
        (lyric, scene) -> assertThat(text(lyric).replace('\n', ' ')).containsIgnoringCase(words));
  }

  @Test
  void severalWishesAreAllHonoured() {
    Wishes wishes =
        new Wishes(
            null,
            Language.ENGLISH,
            false,
            null,
            null,
            "mention the dog, for Anna, June 5th",
            "Lumo",
            "Light up the day",
            List.of("rain"));
    Lyric lyric = WRITER.write(brief("beach", wishes), Plans.song("AABB"), new Seed(4));

    assertThat(text(lyric)).contains("the dog", "Anna", "Lumo", "Light up the day");
    assertThat(text(lyric)).containsIgnoringCase("the fifth of June");
    assertThat(choices(lyric)).noneMatch(choice -> choice.startsWith("could not"));
  }

  @Test
  void aWishedTitleThatSaysAWordToAvoidIsNotSung() {
    Wishes wishes =
        new Wishes(
            null, Language.ENGLISH, false, null, "Rain Song", null, null, null, List.of("rain"));
    Lyric lyric = WRITER.write(brief("beach", wishes), Plans.song("AABB"), new Seed(4));

    assertThat(lyric.title()).isEqualTo("Rain Song");
    assertThat(AvoidedWords.of(List.of("rain")).in(text(lyric))).isFalse();
    assertThat(lyric.decisions().stream().flatMap(decision -> decision.because().stream()))
        .contains("not sung: it says a word that is to be avoided");
  }

  @Test
  void aHappierWishChangesTheMoodOfTheWords() {
    SongBrief sad =
        Plans.brief(new Affect(-0.7, -0.4), Wishes.NONE, new Topic("beach", Topic.Kind.SCENE, 0.9));
    long sadBefore = 0;
    long sadAfter = 0;
    for (int seed = 0; seed < 6; seed++) {
      SongBrief happier = sad.with(Plans.wish(null, "happier"));
      sadBefore += moods(WRITER.write(sad, Plans.song("AABB"), new Seed(seed)), "sad");
      sadAfter += moods(WRITER.write(happier, Plans.song("AABB"), new Seed(seed)), "sad");
    }
    assertThat(sadBefore).isGreaterThan(6);
    assertThat(sadAfter).isLessThan(sadBefore / 2);
  }

  @Test
  void aHappierWishLeavesTheBrightWordsOfABrightPhoto() {
    SongBrief bright =
        Plans.brief(new Affect(0.6, 0.5), Wishes.NONE, new Topic("beach", Topic.Kind.SCENE, 0.9));
    long before = 0;
    long after = 0;
    for (int seed = 0; seed < 6; seed++) {
      SongBrief happier = bright.with(Plans.wish(null, "happier"));
      before += moods(WRITER.write(bright, Plans.song("AABB"), new Seed(seed)), "bright");
      after += moods(WRITER.write(happier, Plans.song("AABB"), new Seed(seed)), "bright");
    }
    assertThat(before).isGreaterThan(6);
    assertThat(after).isGreaterThanOrEqualTo(before * 3 / 4);
  }

  private static long moods(Lyric lyric, String mood) {
    return lyric.decisions().stream()
        .flatMap(decision -> decision.because().stream())
        .filter(because -> because.startsWith("mood " + mood))
        .count();
  }

  private interface Check {
    void of(Lyric lyric, String scene);
  }

  private static void everySong(Wishes wishes, Check check) {
    for (String scene : SCENES) {
      for (int seed = 0; seed < 3; seed++) {
        SongPlan plan = Plans.song(SCHEMES.get(seed % SCHEMES.size()));
        SongBrief brief = brief(scene, wishes);

        Lyric lyric = WRITER.write(brief, plan, new Seed(seed));

        LyricReport report = CHECKER.check(plan, lyric, brief);
        assertThat(report.singable()).as(text(lyric)).isTrue();
        check.of(lyric, scene);
      }
    }
  }

  private static Wishes wishes(
      @Nullable String text, @Nullable String brand, @Nullable String slogan, List<String> avoid) {
    return new Wishes(null, Language.ENGLISH, false, null, null, text, brand, slogan, avoid);
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
