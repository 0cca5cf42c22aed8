package io.songlens.composer.midi;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.TempoMap;
import io.songlens.composer.theory.Ticks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;

/**
 * Writes a score as a Standard MIDI File of type 1: a conductor track with tempo, meter, key and
 * section markers, the track "Melody" with one lyric event for each syllable, one track for each
 * backing vocal, and one for each instrument. In an instrumental song the lead instrument's track
 * is "Melody".
 */
public final class MidiExport {
  /** The name of the track that carries the tune. */
  public static final String MELODY_TRACK = "Melody";

  private static final int DRUM_CHANNEL = 9;
  private static final int MELODY_CHANNEL = 0;
  private static final int LAST_CHANNEL = 15;
  private static final int TEMPO_STEP_TICKS = Ticks.PER_SIXTEENTH;
  private static final int VOICE_PROGRAM = 53; // "Voice Oohs": a stand-in for the singer
  private static final int CHOIR_PROGRAM = 52; // "Choir Aahs"

  private MidiExport() {}

  /** The score as a sequence at {@link Ticks#PER_QUARTER} ticks to the quarter note. */
  public static Sequence sequence(Score score) {
    try {
      Sequence sequence = new Sequence(Sequence.PPQ, Ticks.PER_QUARTER);
      conductor(sequence.createTrack(), score);
      if (!score.plan().instrumental()) {
        melody(sequence.createTrack(), score);
      }
      int channel = MELODY_CHANNEL + 1;
      for (VocalPart part : score.backing()) {
        backing(sequence.createTrack(), part, channel);
        channel = after(channel);
      }
      for (Part part : score.parts()) {
        int itsChannel = part.percussion() ? DRUM_CHANNEL : channel;
        part(sequence.createTrack(), part, itsChannel, score.plan().instrumental());
        channel = part.percussion() ? channel : after(channel);
      }
      return sequence;
    } catch (InvalidMidiDataException fault) {
      throw new IllegalStateException("PPQ sequences should always be possible", fault);
    }
  }

  /** The next channel for pitched notes; a very large ensemble shares channels. */
  private static int after(int channel) {
    int next = channel + 1 == DRUM_CHANNEL ? channel + 2 : channel + 1;
    return next > LAST_CHANNEL ? MELODY_CHANNEL + 1 : next;
  }

  /** The score as the bytes of a .mid file. */
  public static byte[] bytes(Score score) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      MidiSystem.write(sequence(score), 1, bytes);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toByteArray();
  }

  private static void conductor(Track track, Score score) {
    SongPlan plan = score.plan();
    TrackWriter writer = new TrackWriter(track);
    writer.text(0, TrackWriter.TRACK_NAME, score.title());
    for (TempoMap.Stretch step : plan.tempoMap().steps(TEMPO_STEP_TICKS)) {
      long microsPerQuarter = Math.round(60_000_000.0 / step.from().value());
      writer.meta(step.tick(), TrackWriter.TEMPO, TrackWriter.bigEndian(microsPerQuarter, 3));
    }
    writer.meta(0, TrackWriter.TIME_SIGNATURE, timeSignature(plan.meter()));
    Key key = null;
    for (PlannedSection section : plan.sections()) {
      int tick = plan.tickOfBar(section.startBar());
      if (!section.key().equals(key)) {
        key = section.key();
        writer.meta(tick, TrackWriter.KEY_SIGNATURE, keySignature(key));
      }
      writer.text(tick, TrackWriter.MARKER, section.id());
    }
    writer.end((long) plan.tempoMap().tickAt(plan.durationSeconds()));
  }

  private static void melody(Track track, Score score) {
    TrackWriter writer = new TrackWriter(track);
    writer.text(0, TrackWriter.TRACK_NAME, MELODY_TRACK);
    writer.program(MELODY_CHANNEL, VOICE_PROGRAM);
    mix(writer, MELODY_CHANNEL, score.voice().mix());
    for (SungNote note : score.melody()) {
      if (note.syllable() != null) {
        String text = note.syllable().text() + (note.endsWord() ? " " : "-");
        writer.text(note.onset(), TrackWriter.LYRIC, text);
      }
      writer.note(MELODY_CHANNEL, note.onset(), note.end(), note.pitch().midi(), note.velocity());
    }
  }

  /** Without lyric events: players show those of the melody. */
  private static void backing(Track track, VocalPart part, int channel) {
    TrackWriter writer = new TrackWriter(track);
    writer.text(0, TrackWriter.TRACK_NAME, part.name());
    writer.program(channel, part.role() == VocalRole.CHOIR ? CHOIR_PROGRAM : VOICE_PROGRAM);
    mix(writer, channel, part.style().mix());
    for (List<SungNote> voice : part.voices()) {
      for (SungNote note : voice) {
        writer.note(channel, note.onset(), note.end(), note.pitch().midi(), note.velocity());
      }
    }
  }

  private static void part(Track track, Part part, int channel, boolean instrumental) {
    TrackWriter writer = new TrackWriter(track);
    boolean tune = instrumental && part.role() == PartRole.LEAD;
    writer.text(0, TrackWriter.TRACK_NAME, tune ? MELODY_TRACK : part.name());
    writer.program(channel, part.program());
    mix(writer, channel, part.mix());
    for (NoteEvent note : part.notes()) {
      writer.note(channel, note.onset(), note.end(), note.pitch().midi(), note.velocity());
    }
  }

  /** General MIDI volume is 40 log10(cc/127) dB; 100 is taken as the balance's 0 dB. */
  private static void mix(TrackWriter writer, int channel, PartMix mix) {
    double volume = 100 * StrictMath.pow(10, mix.gainDb() / 40);
    writer.control(channel, 7, (int) Math.max(1, Math.min(127, Math.round(volume))));
    writer.control(channel, 10, (int) Math.round(64 + 63 * mix.pan()));
    writer.control(channel, 91, (int) Math.round(127 * mix.reverbSend()));
  }

  private static byte[] timeSignature(Meter meter) {
    int power = Integer.numberOfTrailingZeros(meter.unit());
    int clocksPerClick = 24 * 4 / meter.unit();
    return new byte[] {(byte) meter.beats(), (byte) power, (byte) clocksPerClick, 8};
  }

  private static byte[] keySignature(Key key) {
    return new byte[] {(byte) key.fifths(), (byte) (key.mode().isMinor() ? 1 : 0)};
  }
}
