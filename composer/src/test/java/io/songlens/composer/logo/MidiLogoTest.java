package io.songlens.composer.logo;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SonicLogo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;

class MidiLogoTest {
  private static final int QUARTER = 480;

  @Test
  void notesOfAScaleBecomeDegreesAndPulses() throws Exception {
    // D5 G5 D5 A5 in quavers and a dotted one: 5 1 5 2 of G would not rest, 1 4 1 5 of D does.
    SonicLogo logo = read(file(tune(74, 0, 79, 240, 74, 480, 81, 840)));

    assertThat(logo.notes().stream().map(SonicLogo.Note::degree)).containsExactly(0, 3, 0, 4);
    assertThat(logo.notes().stream().map(SonicLogo.Note::pulse)).containsExactly(0, 2, 4, 7);
    assertThat(logo.notes()).allMatch(note -> note.alteration() == 0);
  }

  @Test
  void onlyTheTopVoiceCounts() throws Exception {
    Sequence sequence = tune(72, 0, 76, 240, 79, 480);
    add(sequence.createTrack(), 0, 0, 960, 48);
    add(sequence.createTrack(), 1, 5, 900, 60);
    add(sequence.createTrack(), 1, 250, 200, 64);
    add(sequence.createTrack(), 9, 120, 100, 100); // a drum

    SonicLogo logo = read(file(sequence));

    assertThat(logo.notes().stream().map(SonicLogo.Note::degree)).containsExactly(0, 2, 4);
  }

  @Test
  void aNoteFromOutsideTheScaleKeepsItsAlteration() throws Exception {
    SonicLogo logo = read(file(tune(72, 0, 76, 240, 78, 480, 79, 720, 72, 960)));

    assertThat(logo.notes().get(2)).isEqualTo(new SonicLogo.Note(2, 3, 1));
  }

  @Test
  void whatIsNoLogoIsRefusedWithAReason() throws Exception {
    assertThat(refusal(new byte[0])).contains("broken");
    assertThat(refusal("not a tune at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .contains("no MIDI file");
    assertThat(refusal(new byte[MidiLogo.MOST_BYTES + 1])).contains("64 kB");
    assertThat(refusal(file(tune(72, 0, 74, 240)))).contains("has 2 notes");
    assertThat(refusal(file(tune(60, 0, 62, 240, 64, 480, 65, 720, 67, 960, 69, 1200, 71, 1440))))
        .contains("has 7 notes");
    assertThat(refusal(file(tune(60, 0, 62, 60, 64, 48_000)))).contains("too long");
    assertThat(refusal(file(tune(30, 0, 62, 240, 100, 480)))).contains("wider");
  }

  @Test
  void aLengthThatTheFileDoesNotHaveIsRefusedAtOnce() throws Exception {
    byte[] good = file(tune(72, 0, 76, 240, 79, 480));
    byte[] longTrack = good.clone();
    Arrays.fill(longTrack, 18, 22, (byte) 0x7f);
    assertThat(refusal(longTrack)).contains("broken");
    byte[] hugeMeta = {
      'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 0, 0, 1, 1, -32, //
      'M', 'T', 'r', 'k', 0, 0, 0, 7, 0, -1, 1, -1, -1, -1, 127
    };
    assertThat(refusal(hugeMeta)).contains("broken");
  }

  @Test
  void damagedFilesAreReadOrRefusedAndNeverDoHarm() throws Exception {
    byte[] good = file(tune(72, 0, 76, 240, 79, 480, 84, 720));
    SeededRandom random = new Seed(5).random();
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (MidiLogo.read(damaged) instanceof LogoReading.Read read) {
        assertThat(read.logo().notes()).hasSizeBetween(3, 6);
      }
    }
  }

  private static SonicLogo read(byte[] file) {
    LogoReading reading = MidiLogo.read(file);
    assertThat(reading).isInstanceOf(LogoReading.Read.class);
    return ((LogoReading.Read) reading).logo();
  }

  private static String refusal(byte[] file) {
    LogoReading reading = MidiLogo.read(file);
    assertThat(reading).isInstanceOf(LogoReading.Refused.class);
    return ((LogoReading.Refused) reading).why();
  }

  /** A tune of pitches and onsets in ticks, by turns, each held until the next. */
  private static Sequence tune(int... notes) throws InvalidMidiDataException {
    Sequence sequence = new Sequence(Sequence.PPQ, QUARTER);
    Track track = sequence.createTrack();
    List<Integer> values = Arrays.stream(notes).boxed().toList();
    for (int i = 0; i < values.size(); i += 2) {
      int onset = values.get(i + 1);
      int end = i + 3 < values.size() ? values.get(i + 3) : onset + QUARTER;
      add(track, 0, onset, end - onset, values.get(i));
    }
    return sequence;
  }

  private static void add(Track track, int channel, int onset, int ticks, int pitch)
      throws InvalidMidiDataException {
    track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, channel, pitch, 90), onset));
    track.add(
        new MidiEvent(new ShortMessage(ShortMessage.NOTE_OFF, channel, pitch, 0), onset + ticks));
  }

  private static byte[] file(Sequence sequence) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    MidiSystem.write(sequence, 1, file);
    return file.toByteArray();
  }
}
