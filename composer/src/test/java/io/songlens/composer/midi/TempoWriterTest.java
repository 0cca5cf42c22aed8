package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.TempoMap;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;

class TempoWriterTest {
  private static final double STRAIGHT = 0.5;

  @Test
  void theTempoHasNoZerosAtItsEnd() throws Exception {
    assertThat(written(Meter.FOUR_FOUR, TempoMap.steady(new Bpm(92)), STRAIGHT))
        .contains("<beat-unit>quarter</beat-unit><per-minute>92</per-minute>")
        .contains("<sound tempo=\"92\"/>");
    assertThat(written(Meter.FOUR_FOUR, TempoMap.steady(new Bpm(92.5)), STRAIGHT))
        .contains("<per-minute>92.5</per-minute>");
  }

  @Test
  void compoundTimeCountsDottedQuartersAndIsPlayedInQuarters() throws Exception {
    assertThat(written(Meter.SIX_EIGHT, TempoMap.steady(new Bpm(90)), STRAIGHT))
        .contains("<beat-unit>quarter</beat-unit><beat-unit-dot/><per-minute>60</per-minute>")
        .contains("<sound tempo=\"90\"/>");
  }

  @Test
  void swingIsNamedAndPlayed() throws Exception {
    assertThat(written(Meter.FOUR_FOUR, TempoMap.steady(new Bpm(120)), 0.64))
        .contains("<words>Swing</words>")
        .contains("<swing><first>64</first><second>36</second><swing-type>eighth</swing-type>");
  }

  @Test
  void aLaterTempoStandsInItsBar() throws Exception {
    TempoMap slower =
        new TempoMap(
            List.of(
                TempoMap.Stretch.steady(0, new Bpm(100)),
                TempoMap.Stretch.steady(1920, new Bpm(90)),
                TempoMap.Stretch.steady(2880, new Bpm(80))));
    assertThat(written(Meter.FOUR_FOUR, slower, STRAIGHT))
        .endsWith(
            "<sound tempo=\"90\"></sound><sound tempo=\"80\"><offset>8</offset></sound></bars>");
  }

  /** The first two bars. */
  private static String written(Meter meter, TempoMap tempo, double swing)
      throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter stream = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    XmlTree xml = new XmlTree(stream);
    TempoWriter writer = new TempoWriter(xml, meter, tempo, swing);
    xml.open("bars");
    writer.write(0);
    writer.write(1);
    xml.close();
    stream.close();
    return text.toString().replaceAll("\\s*\\n\\s*", "");
  }
}
