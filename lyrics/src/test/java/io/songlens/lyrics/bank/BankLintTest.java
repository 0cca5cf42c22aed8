package io.songlens.lyrics.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Line;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.TopicWords;
import io.songlens.lyrics.prosody.Prosody;
import io.songlens.lyrics.prosody.Scansion;
import io.songlens.lyrics.rhyme.RhymeGrade;
import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every line of the bank is sung to the same rules as everybody else's. */
class BankLintTest {
  private static final List<String> METRES = List.of("01", "001", "0001");

  /** Of several lengths and stresses: a frame needs to scan with one of them. */
  private static final List<String> BRANDS = List.of("Belle", "Lumo", "Mellow Bean", "Bonita");

  private static final double GOOD_FIT = 0.75;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  private final Bank bank = Bank.english();
  private final Prosody prosody = Prosody.english();
  private final TopicWords topicWords = TopicWords.builtIn();
  private final LyricChecker checker = new LyricChecker(topicWords);
  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void everyLineScansAndCanBeSung() {
    all().forEach(couplet -> couplet.lines().forEach(line -> scans(couplet, line)));
    softly.assertAll();
  }

  @Test
  void everyCoupletRhymes() {
    all()
        .forEach(
            couplet -> {
              RhymeSound first = RhymeSound.of(full(couplet.lines().get(0)));
              RhymeSound second = RhymeSound.of(full(couplet.lines().get(1)));
              softly
                  .assertThat(first.grade(second).atLeast(RhymeGrade.FAMILY))
                  .as("%s: %s / %s", couplet.id(), first, second)
                  .isTrue();
            });
    softly.assertAll();
  }

  @Test
  void noLineEndsInAWordThatMayBeLeftOut() {
    assertThat(all().flatMap(couplet -> couplet.lines().stream()))
        .noneMatch(line -> line.endsWith(")"));
  }

  @Test
  void noLineComesTwice() {
    Set<String> seen = new HashSet<>();
    withoutHooks()
        .flatMap(couplet -> couplet.lines().stream())
        .forEach(
            line -> softly.assertThat(seen.add(LyricChecker.words(whole(line)))).as(line).isTrue());
    softly.assertAll();
  }

  @Test
  void noLineHasAWordWeCanOnlyGuessOrDoNotSing() {
    all()
        .flatMap(couplet -> couplet.lines().stream())
        .forEach(
            line -> {
              softly.assertThat(whole(line)).as(line).doesNotContain("<", ">");
              softly.assertThat(prosody.knows(whole(line))).as(line).isTrue();
              softly.assertThat(checker.textIssues(whole(line))).as(line).isEmpty();
            });
    softly.assertAll();
  }

  @Test
  void everySceneCoupletNamesWhatItIsAbout() {
    withoutHooks()
        .filter(couplet -> couplet.role() == Role.SCENE && !couplet.topics().isEmpty())
        .forEach(
            couplet ->
                softly
                    .assertThat(
                        couplet.lines().stream()
                            .flatMap(line -> topicWords.topics(full(line)).stream()))
                    .as(couplet.toString())
                    .containsAnyElementsOf(couplet.topics()));
    softly.assertAll();
  }

  @Test
  void everyHookSingsItsTitle() {
    for (Hook hook : bank.hooks()) {
      String sung = LyricChecker.words(whole(String.join(" ", hook.first().lines())));
      softly.assertThat(" " + sung + " ").contains(" " + LyricChecker.words(hook.title()) + " ");
    }
    softly.assertAll();
  }

  private void scans(Couplet couplet, String text) {
    double best = 0;
    for (String variant : BRANDS.stream().flatMap(b -> variants(text, b)).distinct().toList()) {
      double fit = 0;
      for (Line reading : prosody.readings(variant)) {
        String stresses = Scansion.stresses(reading);
        softly
            .assertThat(stresses.length())
            .as("%s: %s", couplet.id(), variant)
            .isBetween(SHORTEST, LONGEST + 1);
        fit = Math.max(fit, fit(stresses));
      }
      best = Math.max(best, fit);
    }
    softly.assertThat(best).as("%s: %s", couplet.id(), text).isGreaterThanOrEqualTo(GOOD_FIT);
  }

  private static Stream<String> variants(String text, String brand) {
    return LineOptions.variants(filled(text.replace("<brand>", brand))).stream();
  }

  private static double fit(String stresses) {
    double best = 0;
    for (String foot : METRES) {
      String beats = foot.repeat(stresses.length() + 1);
      for (int shift = 0; shift < foot.length(); shift++) {
        String pattern = beats.substring(shift, shift + stresses.length());
        best = Math.max(best, Scansion.fit(stresses, pattern));
      }
    }
    return best;
  }

  private Stream<Couplet> all() {
    return Stream.concat(
        withoutHooks(), bank.hooks().stream().flatMap(hook -> hook.couplets().stream()));
  }

  private Stream<Couplet> withoutHooks() {
    return Stream.concat(bank.couplets().stream(), bank.secondHalves().values().stream());
  }

  private Line full(String text) {
    return prosody.line(whole(text));
  }

  private static String whole(String text) {
    return filled(text).replaceAll("[()]", "");
  }

  private static String filled(String text) {
    return text.replace("<name>", "Anna")
        .replace("<title>", "Golden Morning")
        .replace("<thing>", "the ocean")
        .replace("<date>", "the fifth of June")
        .replace("<brand>", BRANDS.get(2));
  }
}
