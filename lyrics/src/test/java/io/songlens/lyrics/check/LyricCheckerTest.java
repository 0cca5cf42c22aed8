package io.songlens.lyrics.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.Plans;
import io.songlens.lyrics.prosody.Prosody;
import io.songlens.lyrics.rhyme.RhymeGrade;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LyricCheckerTest {
  private static final SongPlan PLAN =
      Plans.plan(false, Plans.section("chorus", SectionKind.VERSE, 0, "AABB", Plans.EIGHT));

  private final LyricChecker checker = new LyricChecker(TopicWords.builtIn());
  private final Prosody prosody = Prosody.english();

  @Test
  void aGoodStanzaHasNoIssues() {
    LyricReport report =
        check(
            "The tide has signed its name in foam",
            "And every wave is coming home",
            "We leave our footprints, two by two",
            "The dog and I have much to do");

    assertThat(report.lines()).allSatisfy(line -> assertThat(line.issues()).isEmpty());
    assertThat(report.lines().get(1).rhyme()).isEqualTo(RhymeGrade.PERFECT);
    assertThat(report.lines().get(0).rhyme()).isNull();
    assertThat(report.topicsNamed()).containsExactly("beach", "dog");
    assertThat(report.rhymeRate()).isEqualTo(1);
    assertThat(report.meanStressFit()).isGreaterThan(0.95);
    assertThat(report.titleSung()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sea | SYLLABLES",
        "The ocean is a very wide and never-ending water | SYLLABLES",
        "The tide has signed its shitty foam | PROFANITY",
        "The tide \u6d77 has signed its name in foam | LANGUAGE",
        "Oceans whisper golden stories | STRESS",
        "The tide has signed its name in sand | RHYME",
        "The light is slowly coming home | SAME_WORD_RHYME",
        "And every wave is coming home | REPEATED_LINE"
      })
  void aFaultIsNamed(String line, Issue issue) {
    LyricReport report =
        check(
            "And every wave is coming home",
            line,
            "I see the sea",
            "The sea, it sees me by the sea");

    assertThat(report.lines().get(1).issues()).contains(issue);
    assertThat(report.lines().get(1).singable()).isEqualTo(!issue.hard());
  }

  @Test
  void aLineTooLongToPrintIsNamed() {
    assertThat(checker.textIssues("oh ".repeat(40))).containsExactly(Issue.TOO_LONG);
  }

  @Test
  void accentsAndCurlyQuotesAreEnglishEnough() {
    assertThat(checker.textIssues("Zo\u00eb\u2019s caf\u00e9 \u2014 don\u2019t go!")).isEmpty();
  }

  @Test
  void aMissingLineIsRefused() {
    assertThatThrownBy(() -> check("The tide has signed its name in foam"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chorus");
  }

  private LyricReport check(String... lines) {
    List<Line> read = Stream.of(lines).map(prosody::line).toList();
    Lyric lyric =
        new Lyric(
            "Coming Home",
            Language.ENGLISH,
            List.of(new Stanza("chorus", SectionKind.VERSE, read)),
            new LyricOrigin("test", 0, null),
            List.of());
    return checker.check(PLAN, lyric, Plans.beach());
  }
}
