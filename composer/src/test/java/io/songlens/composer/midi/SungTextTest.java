package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SyllableTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SungTextTest {
  private static final Score SCORE = Songs.sung(Songs.brief("folk-rock", null), 2);

  @Test
  void wordsAndSyllablesLieInsideTheirLinesInOrderAndDoNotOverlap() {
    long heardUntil = 0;
    for (SungText.Line line : SungText.of(SCORE, WrittenTimings.of(SCORE, 60)).lines()) {
      List<SungText.Word> words = line.words();
      assertThat(line.startMs()).isEqualTo(words.get(0).startMs());
      assertThat(line.endMs()).isEqualTo(words.get(words.size() - 1).endMs());
      for (SungText.Word word : words) {
        List<SungText.Syllable> syllables = word.syllables();
        assertThat(word.startMs()).isEqualTo(syllables.get(0).startMs());
        assertThat(word.endMs()).isEqualTo(syllables.get(syllables.size() - 1).endMs());
        assertThat(word.text())
            .isEqualTo(
                syllables.stream().map(SungText.Syllable::text).collect(Collectors.joining()));
        for (SungText.Syllable syllable : syllables) {
          assertThat(syllable.startMs()).isGreaterThanOrEqualTo(heardUntil);
          assertThat(syllable.endMs()).isGreaterThan(syllable.startMs());
          heardUntil = syllable.endMs();
        }
      }
    }
    assertThat(heardUntil).isPositive();
  }

  @Test
  void theWordsAreThoseOfTheLrc() {
    List<SyllableTiming> timings = WrittenTimings.of(SCORE, 0);
    String lrc = LrcExport.lrc(SCORE, timings);
    List<String> lines =
        SungText.of(SCORE, timings).lines().stream()
            .map(
                line ->
                    line.words().stream().map(SungText.Word::text).collect(Collectors.joining(" ")))
            .toList();

    assertThat(lines)
        .isEqualTo(
            lrc.lines()
                .filter(line -> line.matches("\\[\\d.*<.*"))
                .map(line -> line.replaceAll("\\[.*?]|<.*?>", ""))
                .toList());
  }

  @Test
  void everySyllableHasItsPitchAndEveryLineItsSection() {
    List<SungText.Line> lines = SungText.of(SCORE, WrittenTimings.of(SCORE, 0)).lines();

    assertThat(
            lines.stream()
                .flatMap(line -> line.words().stream())
                .flatMap(word -> word.syllables().stream())
                .map(SungText.Syllable::midi))
        .isEqualTo(
            SCORE.melody().stream()
                .filter(note -> note.syllable() != null)
                .map(note -> note.pitch().midi())
                .toList());
    List<String> sections = new ArrayList<>();
    for (PlannedSection section : SCORE.plan().sections()) {
      section.lines().forEach(line -> sections.add(section.id()));
    }
    assertThat(lines.stream().map(SungText.Line::section)).isEqualTo(sections);
  }

  @Test
  void nothingIsSungInAnInstrumentalSong() {
    Score score = Songs.played(Songs.brief("folk-rock", null, true, 0.2, 0.0), 2);

    assertThat(SungText.of(score, WrittenTimings.of(score, 0)).lines()).isEmpty();
  }
}
