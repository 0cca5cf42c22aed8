package io.songlens.lyrics.bank.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.BankReader;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.bank.Mood;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wording of every Mandarin line, with and without its optional characters. */
class MandarinBankLintTest {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 11;

  /** A common line's places: 6 to 11 syllables, or 4 to 9. */
  private static final int FITS_LONG = 6;

  private static final int FITS_SHORT = 9;

  private final Bank bank = BankReader.read("/bank/zh/");
  private final MandarinProsody prosody = MandarinProsody.builtIn();
  private final MandarinTopicWords topicWords = MandarinTopicWords.builtIn();
  private final Wordings wordings = new Wordings(prosody, topicWords);
  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void everyCharacterIsReadableAndASyllable() {
    wordings()
        .forEach(
            wording ->
                softly
                    .assertThat(wording.syllables())
                    .as(wording.text())
                    .isEqualTo(wording.text().length())
                    .isBetween(SHORTEST, LONGEST));
    softly.assertAll();
  }

  @Test
  void everyLineHasAWordingForBothLengthsOfPlaces() {
    lines()
        .forEach(
            line -> {
              List<Wording> all = wordings.of(line);
              softly.assertThat(all).as(line).anyMatch(w -> w.syllables() <= FITS_SHORT);
              softly
                  .assertThat(all)
                  .as(line)
                  .anyMatch(w -> w.syllables() >= FITS_LONG || whole(line).length() < FITS_LONG);
            });
    softly.assertAll();
  }

  @Test
  void everyCoupletRhymesInAllItsWordings() {
    all()
        .forEach(
            couplet -> {
              for (Wording first : wordings.of(filled(couplet.lines().get(0)))) {
                for (Wording second : wordings.of(filled(couplet.lines().get(1)))) {
                  softly
                      .assertThat(MandarinChecker.rhyme(first.line(), second.line()))
                      .as("%s: %s / %s", couplet.id(), first.text(), second.text())
                      .isTrue();
                }
              }
            });
    softly.assertAll();
  }

  @Test
  void noLineComesTwice() {
    Set<String> seen = new HashSet<>();
    lines().forEach(line -> softly.assertThat(seen.add(whole(line))).as(line).isTrue());
    softly.assertAll();
  }

  @Test
  void everyWordingIsPureSimplifiedChineseFitForEveryone() {
    wordings()
        .map(Wording::text)
        .forEach(
            text -> {
              softly.assertThat(MandarinChecker.pure(text)).as(text).isTrue();
              softly.assertThat(MandarinChecker.profane(text)).as(text).isFalse();
            });
    softly.assertAll();
  }

  @Test
  void everySceneCoupletNamesWhatItIsAboutInAllItsWordings() {
    bank.of(Role.SCENE).stream()
        .filter(couplet -> !couplet.topics().isEmpty())
        .forEach(
            couplet -> {
              for (Wording first : wordings.of(couplet.lines().get(0))) {
                for (Wording second : wordings.of(couplet.lines().get(1))) {
                  Set<String> named = new TreeSet<>(first.topics());
                  named.addAll(second.topics());
                  softly
                      .assertThat(named)
                      .as("%s: %s / %s", couplet.id(), first.text(), second.text())
                      .containsAnyElementsOf(couplet.topics());
                }
              }
            });
    softly.assertAll();
  }

  @Test
  void everyHookSingsItsTitle() {
    bank.hooks()
        .forEach(
            hook -> {
              for (Wording first : wordings.of(hook.first().lines().get(0))) {
                for (Wording second : wordings.of(hook.first().lines().get(1))) {
                  softly.assertThat(first.text() + "|" + second.text()).contains(hook.title());
                }
              }
            });
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beach",
        "sunset",
        "mountain",
        "forest",
        "lake",
        "garden",
        "countryside",
        "snow",
        "rain",
        "city-street",
        "night-city",
        "highway",
        "cafe",
        "food",
        "kitchen",
        "living-room",
        "people",
        "child",
        "birthday",
        "party",
        "concert",
        "cat",
        "dog"
      })
  void theMostPhotographedScenesHaveTwentyCoupletsAndAHook(String scene) {
    assertThat(bank.couplets())
        .filteredOn(couplet -> couplet.topics().contains(scene))
        .hasSizeGreaterThanOrEqualTo(20)
        .extracting(Couplet::role)
        .contains(Role.SCENE, Role.MEMORY, Role.WISH);
    assertThat(bank.hooks()).anyMatch(hook -> hook.first().topics().contains(scene));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "river",
        "waterfall",
        "desert",
        "storm",
        "night-sky",
        "fireworks",
        "skyline",
        "bridge",
        "harbour",
        "park",
        "bedroom",
        "office",
        "classroom",
        "shop",
        "wedding",
        "festival",
        "sports",
        "gym",
        "water-sports",
        "winter-sports",
        "climbing",
        "amusement-park",
        "memorial",
        "fire",
        "industrial",
        "suburb",
        "bird",
        "wild-animal",
        "portrait",
        "baby",
        "vehicle",
        "texture",
        "unknown"
      })
  void everyOtherSceneCanBeNamed(String scene) {
    assertThat(topicWords.knows(scene)).isTrue();
    assertThat(bank.of(Role.SCENE))
        .filteredOn(couplet -> couplet.topics().contains(scene))
        .filteredOn(couplet -> couplet.lines().stream().anyMatch(line -> names(line, scene)))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void everyMoodHasCoupletsForEachTurnOfTheStory(Mood mood) {
    List<Couplet> own =
        bank.couplets().stream()
            .filter(couplet -> couplet.topics().isEmpty() && couplet.moods().contains(mood))
            .toList();

    assertThat(own).hasSizeGreaterThanOrEqualTo(50);
    assertThat(own)
        .extracting(Couplet::role)
        .contains(Role.FEEL, Role.MEMORY, Role.WISH, Role.BRIDGE, Role.CHORUS);
    assertThat(bank.hooks()).anyMatch(hook -> hook.first().moods().contains(mood));
  }

  @Test
  void thereAreEnoughHooks() {
    assertThat(bank.hooks()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(bank.hooks()).extracting(hook -> hook.title()).doesNotHaveDuplicates();
  }

  private boolean names(String line, String scene) {
    return topicWords.topics(whole(line)).contains(scene);
  }

  private Stream<Couplet> all() {
    List<Couplet> all = new ArrayList<>(bank.couplets());
    bank.hooks().forEach(hook -> all.addAll(hook.couplets()));
    return all.stream();
  }

  private Stream<String> lines() {
    return all().flatMap(couplet -> couplet.lines().stream()).map(MandarinBankLintTest::filled);
  }

  private Stream<Wording> wordings() {
    return lines().flatMap(line -> wordings.of(line).stream());
  }

  private static String filled(String line) {
    return line.replace("<name>", "小明")
        .replace("<title>", "夏天的风")
        .replace("<thing>", "海边")
        .replace("<date>", "六月五日")
        .replace("<brand>", "小熊");
  }

  private static String whole(String line) {
    return line.replaceAll("[()]", "");
  }
}
