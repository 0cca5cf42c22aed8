package io.songlens.lyrics.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bank has enough of everything, so that songs of one photo need not be alike. */
class BankCountsTest {
  private final Bank bank = Bank.english();

  static List<String> scenes() {
    return BankLyricWriterTest.scenes();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everySceneHasTwentyFiveCoupletsForItsStoryAndThreeHooks(String scene) {
    List<Couplet> own =
        bank.couplets().stream().filter(couplet -> couplet.topics().contains(scene)).toList();

    assertThat(own).hasSizeGreaterThanOrEqualTo(25);
    assertThat(own)
        .extracting(Couplet::role)
        .contains(Role.SCENE, Role.MEMORY, Role.WISH, Role.BRIDGE);
    assertThat(bank.hooks())
        .filteredOn(hook -> hook.first().topics().contains(scene))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void everyMoodHasAHundredCoupletsForEachTurnOfTheStory(Mood mood) {
    List<Couplet> own =
        bank.couplets().stream()
            .filter(couplet -> couplet.topics().isEmpty() && couplet.moods().contains(mood))
            .toList();

    assertThat(own).hasSizeGreaterThanOrEqualTo(100);
    assertThat(own)
        .extracting(Couplet::role)
        .contains(Role.FEEL, Role.MEMORY, Role.WISH, Role.BRIDGE, Role.CHORUS);
    assertThat(bank.hooks()).anyMatch(hook -> hook.first().moods().contains(mood));
  }

  @Test
  void thereAreFourHundredMoodCoupletsAHundredAndFiftyHooksAndSixtyJingleFrames() {
    assertThat(bank.couplets())
        .filteredOn(couplet -> couplet.topics().isEmpty() && !couplet.moods().isEmpty())
        .hasSizeGreaterThanOrEqualTo(400);
    assertThat(bank.hooks()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(bank.of(Role.JINGLE)).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everyJingleFrameSingsTheBrandAsItIsWritten() {
    assertThat(bank.frames(Role.TITLE, "7th & Oak", true))
        .hasSameSizeAs(bank.of(Role.JINGLE))
        .allMatch(couplet -> String.join(" ", couplet.lines()).contains("7th & Oak"));
  }

  @Test
  void noTwoHooksHaveOneTitle() {
    assertThat(bank.hooks()).extracting(Hook::title).doesNotHaveDuplicates();
  }
}
