package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SyllableTiming;
import java.util.List;
import org.junit.jupiter.api.Test;

class LrcExportTest {
  @Test
  void everyLineAndWordHasItsTime() {
    Score score = Songs.sung(Songs.brief("folk-rock", null), 2);
    List<SyllableTiming> timings = WrittenTimings.of(score, 0);
    List<String> lines =
        LrcExport.lrc(score, timings).lines().filter(l -> l.matches("\\[\\d.*")).toList();
    int sungLines = score.melody().get(score.melody().size() - 1).line() + 1;
    assertThat(lines).hasSize(sungLines);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "\\[\\d\\d:\\d\\d\\.\\d\\d](<\\d\\d:\\d\\d\\.\\d\\d>\\w+ ?)+"
                            + "<\\d\\d:\\d\\d\\.\\d\\d>"));
    assertThat(String.join(" ", lines)).contains("golden").doesNotContain("gol ");
  }
}
