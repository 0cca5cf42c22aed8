package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClefTest {
  @Test
  void aLowVoiceReadsTheTenorsTrebleClefAndABassTheBassClef() {
    assertThat(Clef.ofVoice(notes(62, 67, 70))).isEqualTo(Clef.TREBLE);
    assertThat(Clef.ofVoice(notes(50, 55, 60))).isEqualTo(Clef.TREBLE_OCTAVE_DOWN);
    assertThat(Clef.ofVoice(notes(40, 45, 50))).isEqualTo(Clef.BASS);
  }

  @Test
  void anInstrumentReadsTheClefOfItsRange() {
    assertThat(Clef.ofInstrument(notes(79, 84, 88))).isEqualTo(Clef.TREBLE_OCTAVE_UP);
    assertThat(Clef.ofInstrument(notes(60, 67, 76))).isEqualTo(Clef.TREBLE);
    assertThat(Clef.ofInstrument(notes(43, 50, 57))).isEqualTo(Clef.BASS);
    assertThat(Clef.ofInstrument(notes(28, 33, 40))).isEqualTo(Clef.BASS_OCTAVE_DOWN);
  }

  @Test
  void oneStrayNoteDoesNotChangeTheClef() {
    assertThat(Clef.ofInstrument(notes(30, 67, 69, 71))).isEqualTo(Clef.TREBLE);
    assertThat(Clef.ofInstrument(List.of())).isEqualTo(Clef.TREBLE);
  }

  private static List<NotatedNote> notes(int... pitches) {
    return IntStream.range(0, pitches.length)
        .mapToObj(i -> new NotatedNote(i, 1, List.of(pitches[i]), null))
        .toList();
  }
}
