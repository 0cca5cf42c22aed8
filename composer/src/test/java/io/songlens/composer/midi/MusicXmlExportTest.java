package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Swing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MusicXmlExportTest {
  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  private static Document parsed(Score score) throws Exception {
    byte[] xml = MusicXmlExport.xml(score).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everyMeasureOfEveryPartIsExactlyFull(String styleId) throws Exception {
    Score score = Songs.sung(Songs.brief(styleId, Duration.ofSeconds(50)), 5);
    Element root = parsed(score).getDocumentElement();
    int full = score.plan().meter().ticksPerBar() / 120;
    List<Element> parts = elements(root, "part");
    assertThat(parts)
        .hasSizeGreaterThanOrEqualTo(1 + score.backing().size() + score.parts().size());
    for (Element part : parts) {
      List<Element> measures = elements(part, "measure");
      assertThat(measures).hasSize(score.plan().bars());
      for (Element measure : measures) {
        int sum = 0;
        for (Element note : elements(measure, "note")) {
          boolean stacked = !elements(note, "chord").isEmpty();
          sum += stacked ? 0 : number(note, "duration");
        }
        assertThat(sum).isEqualTo(full);
      }
    }
  }

  private static int number(Element parent, String name) {
    return Integer.parseInt(elements(parent, name).get(0).getTextContent());
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theMelodyStaffHasEverySyllableAndEveryPitch(String styleId) throws Exception {
    Score score = Songs.sung(Songs.brief(styleId, Duration.ofSeconds(50)), 6);
    Element melody = elements(parsed(score).getDocumentElement(), "part").get(0);
    List<String> words =
        elements(melody, "lyric").stream()
            .map(lyric -> elements(lyric, "text").get(0).getTextContent())
            .toList();
    List<String> sung = new ArrayList<>();
    for (SungNote note : score.melody()) {
      if (note.syllable() != null) {
        sung.add(note.syllable().text());
      }
    }
    assertThat(words).isEqualTo(sung);
    assertThat(writtenPitches(melody))
        .isEqualTo(score.melody().stream().map(note -> note.pitch().midi()).toList());
    assertThat(elements(melody, "harmony")).hasSameSizeAs(score.chords());
  }

  private static List<Integer> writtenPitches(Element melody) {
    List<Integer> pitches = new ArrayList<>();
    for (Element note : elements(melody, "note")) {
      boolean tiedBack =
          elements(note, "tie").stream().anyMatch(tie -> tie.getAttribute("type").equals("stop"));
      if (elements(note, "rest").isEmpty() && !tiedBack) {
        int letter =
            "C.D.EF.G.A.B".indexOf(elements(note, "step").get(0).getTextContent().charAt(0));
        int alter = elements(note, "alter").isEmpty() ? 0 : number(note, "alter");
        pitches.add(12 * (number(note, "octave") + 1) + letter + alter);
      }
    }
    return pitches;
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void tiesAndSlursAreStartedAndStoppedInPairs(String styleId) throws Exception {
    Element root =
        parsed(Songs.sung(Songs.brief(styleId, Duration.ofSeconds(50)), 7)).getDocumentElement();
    for (String mark : List.of("tie", "tied", "slur")) {
      assertThat(marks(root, mark, "start")).isEqualTo(marks(root, mark, "stop"));
    }
  }

  private static long marks(Element root, String name, String type) {
    return elements(root, name).stream()
        .filter(mark -> mark.getAttribute("type").equals(type))
        .count();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theMelodyStaysOnItsWrittenGrid(String styleId) {
    Score score = Songs.sung(Songs.brief(styleId, Duration.ofSeconds(50)), 7);
    Swing swing = new Swing(score.plan().swing());
    assertThat(score.melody())
        .allSatisfy(
            note -> {
              int off = (swing.straight(note.onset()) + 60) % 120 - 60;
              // Swung ticks are whole, so the way back may miss by one.
              assertThat(off).isBetween(-1, 1);
            });
  }
}
