package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MusicXmlLyricsTest {
  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void noSungSyllableIsLost(String styleId) {
    for (long seed = 20; seed < 24; seed++) {
      Score score = Songs.sung(Songs.brief(styleId, Duration.ofSeconds(40)), seed);
      List<String> staves = staves(MusicXmlExport.xml(score));
      assertThat(count("<lyric ", staves.get(0))).isEqualTo(syllables(score.melody()));
      int next = 1;
      for (VocalPart part : score.backing()) {
        int first = next;
        int last = next + stavesOf(part, score);
        int most = part.voices().stream().mapToInt(MusicXmlLyricsTest::syllables).max().orElse(0);
        List<Integer> written =
            staves.subList(first, last).stream().map(staff -> count("<lyric ", staff)).toList();
        assertThat(written).as(part.name()).contains(most);
        next = last;
      }
      assertThat(staves).hasSize(next + score.parts().size());
      assertThat(staves.subList(next, staves.size())).noneMatch(staff -> staff.contains("<lyric "));
    }
  }

  private static int stavesOf(VocalPart part, Score score) {
    Player player = Ensemble.of(score).voice();
    return new VocalStaves(new Notation(score)).of(part, player).size();
  }

  private static int syllables(List<SungNote> voice) {
    return (int) voice.stream().filter(note -> note.syllable() != null).count();
  }

  private static List<String> staves(String xml) {
    List<String> staves = new ArrayList<>(List.of(xml.split("<part id=")));
    return staves.subList(1, staves.size());
  }

  private static int count(String text, String staff) {
    return (int) Pattern.compile(Pattern.quote(text)).matcher(staff).results().count();
  }
}
