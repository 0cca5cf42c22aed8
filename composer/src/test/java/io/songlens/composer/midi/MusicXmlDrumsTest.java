package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Score;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MusicXmlDrumsTest {
  private final Score score = Songs.sung(Songs.brief("folk-rock", Duration.ofSeconds(40)), 3);
  private final String xml = MusicXmlExport.xml(score).replaceAll("\\s*\\n\\s*", "");

  @Test
  void drumsHaveNoKeyAndStandWhereADrummerReadsThem() {
    assertThat(drumStaff())
        .doesNotContain("<key>", "<pitch>")
        .contains("<clef><sign>percussion</sign></clef>")
        .contains("<display-step>F</display-step><display-octave>4</display-octave>")
        .contains("<notehead>x</notehead>");
  }

  @Test
  void everyDrumIsAnInstrumentWithItsMidiKey() {
    for (String id : found("<instrument id=\"(P\\d+-I\\d+)\"/>").split(" ")) {
      int key = Integer.parseInt(id.substring(id.indexOf("-I") + 2));
      assertThat(xml)
          .contains("<score-instrument id=\"" + id + "\">")
          .containsPattern(
              "<midi-instrument id=\""
                  + id
                  + "\"><midi-channel>10</midi-channel>"
                  + "<midi-program>\\d+</midi-program><midi-unpitched>"
                  + key);
    }
  }

  @Test
  void everyKeyOfGeneralMidiHasASignOfItsOwnName() {
    assertThat(IntStream.rangeClosed(35, 81).mapToObj(key -> DrumSign.of(key).name()))
        .doesNotHaveDuplicates()
        .doesNotContain("Percussion");
    assertThat(DrumSign.of(38)).isEqualTo(new DrumSign("Snare", "C", 5, "normal"));
    assertThat(DrumSign.of(42)).isEqualTo(new DrumSign("Closed hi-hat", "G", 5, "x"));
  }

  @Test
  void whatSoundsTogetherNeverHidesTheHiHat() {
    DrumSign hiHat = DrumSign.of(42);
    assertThat(IntStream.rangeClosed(35, 83).filter(key -> key != 42 && key != 46))
        .noneMatch(
            key ->
                DrumSign.of(key).step().equals(hiHat.step())
                    && DrumSign.of(key).octave() == hiHat.octave());
  }

  @Test
  void everyPitchedPartHasAChannelAndAProgram() {
    long players = xml.split("<midi-device ").length - 1L;
    long staves = xml.split("<part id=").length - 1L;
    assertThat(players).isEqualTo(staves);
    assertThat(xml).contains("<midi-channel>1</midi-channel><midi-program>54</midi-program>");
  }

  private String drumStaff() {
    for (String part : xml.split("<part id=")) {
      if (part.contains("<sign>percussion</sign>")) {
        return part;
      }
    }
    throw new AssertionError("no drums");
  }

  private String found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(drumStaff())
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
