package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Meter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;

class MidiExportTest {
  private final Score sung = Songs.sung(Songs.brief("acoustic-ballad", null), 3);
  private final Score played = Songs.played(Songs.brief("synth-pop", null, true, 0.3, 0.4), 3);

  @Test
  void theMelodyTrackHasOneLyricEventForEachSyllable() {
    Track melody = track(MidiExport.sequence(sung), "Melody");
    List<String> expected =
        sung.melody().stream()
            .filter(note -> note.syllable() != null)
            .map(MidiExportTest::printed)
            .toList();
    assertThat(texts(melody, 0x05)).isEqualTo(expected).isNotEmpty();
  }

  private static String printed(SungNote note) {
    return Objects.requireNonNull(note.syllable()).text() + (note.endsWord() ? " " : "-");
  }

  @Test
  void everyPartIsANamedTrackWithItsProgramme() {
    Sequence sequence = MidiExport.sequence(sung);
    sung.parts()
        .forEach(
            part -> {
              Track track = track(sequence, part.name());
              assertThat(messages(track, ShortMessage.PROGRAM_CHANGE))
                  .singleElement()
                  .satisfies(m -> assertThat(m.getData1()).isEqualTo(part.program()))
                  .satisfies(m -> assertThat(m.getChannel() == 9).isEqualTo(part.percussion()));
              assertThat(messages(track, ShortMessage.NOTE_ON)).hasSameSizeAs(part.notes());
            });
  }

  @Test
  void everyBackingVocalIsANamedTrackWithoutWordsOfItsOwn() {
    Score full = Songs.sung(Songs.brief("cinematic", null), 3);
    Sequence sequence = MidiExport.sequence(full);
    assertThat(full.backing()).isNotEmpty();
    for (VocalPart part : full.backing()) {
      Track track = track(sequence, part.name());
      int notes = part.voices().stream().mapToInt(List::size).sum();
      assertThat(messages(track, ShortMessage.NOTE_ON)).hasSize(notes);
      assertThat(texts(track, 0x05)).isEmpty();
    }
  }

  @Test
  void inAnInstrumentalSongTheLeadIsTheMelody() {
    Track melody = track(MidiExport.sequence(played), "Melody");
    assertThat(messages(melody, ShortMessage.NOTE_ON)).hasSizeGreaterThan(40);
    assertThat(texts(melody, 0x05)).isEmpty();
  }

  @Test
  void aLargeEnsembleTakesMorePortsAndNeverSharesAChannel() {
    List<Part> many = new ArrayList<>(sung.parts());
    for (int i = 0; i < 40; i++) {
      Part part = sung.parts().get(i % sung.parts().size());
      int program = part.percussion() ? part.program() : i;
      many.add(new Part("p" + i, "Part " + i, part.role(), program, part.mix(), part.notes()));
    }
    Score large =
        new Score(
            sung.title(),
            sung.plan(),
            sung.chords(),
            sung.melody(),
            sung.voice(),
            sung.effects(),
            sung.backing(),
            many,
            sung.decisions());
    Set<List<Integer>> places = new HashSet<>();
    Track[] tracks = MidiExport.sequence(large).getTracks();
    for (Track track : List.of(tracks).subList(1, tracks.length)) {
      int channel = messages(track, ShortMessage.PROGRAM_CHANGE).get(0).getChannel();
      assertThat(places.add(List.of(port(track), channel))).isTrue();
    }
    assertThat(places).hasSizeGreaterThan(40);
  }

  private static int port(Track track) {
    for (int i = 0; i < track.size(); i++) {
      if (track.get(i).getMessage() instanceof MetaMessage meta && meta.getType() == 0x21) {
        return meta.getData()[0];
      }
    }
    throw new AssertionError("a track without a port");
  }

  @Test
  void theMetronomeClicksOnTheFeltBeat() {
    assertThat(clocksPerClick(sung)).isEqualTo(24);
    String compound =
        Songs.CATALOG.styles().stream()
            .filter(style -> style.meter().equals(Meter.SIX_EIGHT))
            .map(Style::id)
            .findFirst()
            .orElseThrow();
    assertThat(clocksPerClick(Songs.sung(Songs.brief(compound, null), 3))).isEqualTo(36);
  }

  private static int clocksPerClick(Score score) {
    Track conductor = MidiExport.sequence(score).getTracks()[0];
    for (int i = 0; i < conductor.size(); i++) {
      if (conductor.get(i).getMessage() instanceof MetaMessage meta && meta.getType() == 0x58) {
        return meta.getData()[2];
      }
    }
    throw new AssertionError("no time signature");
  }

  @Test
  void markersNameTheSections() {
    Track conductor = MidiExport.sequence(sung).getTracks()[0];
    assertThat(texts(conductor, 0x06))
        .isEqualTo(sung.plan().sections().stream().map(section -> section.id()).toList());
  }

  @Test
  void theSequenceLastsAsLongAsTheSong() {
    double seconds = MidiExport.sequence(sung).getMicrosecondLength() / 1e6;
    assertThat(seconds).isCloseTo(sung.plan().durationSeconds(), within(0.02));
  }

  private static org.assertj.core.data.Offset<Double> within(double seconds) {
    return org.assertj.core.data.Offset.offset(seconds);
  }

  @Test
  void theSameScoreGivesTheSameBytes() {
    assertThat(MidiExport.bytes(sung)).isEqualTo(MidiExport.bytes(sung)).startsWith('M', 'T');
  }

  private static Track track(Sequence sequence, String name) {
    for (Track track : sequence.getTracks()) {
      if (texts(track, 0x03).contains(name)) {
        return track;
      }
    }
    throw new AssertionError("no track " + name);
  }

  private static List<String> texts(Track track, int type) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < track.size(); i++) {
      if (track.get(i).getMessage() instanceof MetaMessage meta && meta.getType() == type) {
        texts.add(new String(meta.getData(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static List<ShortMessage> messages(Track track, int command) {
    List<ShortMessage> messages = new ArrayList<>();
    for (int i = 0; i < track.size(); i++) {
      if (track.get(i).getMessage() instanceof ShortMessage message
          && message.getCommand() == command) {
        messages.add(message);
      }
    }
    return messages;
  }
}
