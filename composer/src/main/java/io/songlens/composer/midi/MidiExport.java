package io.songlens.composer.midi;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.TempoMap;
import io.songlens.composer.theory.Ticks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;

/**
 * Writes a score as a Standard MIDI File of type 1: a conductor track with tempo, meter, key and
 * section markers, the track "Melody" with one lyric event for each syllable, one track for each
 * backing vocal, and one for each instrument. In an instrumental song the lead instrument's track
 * is "Melody". No two tracks share a channel: where the channels of one port do not suffice, tracks
 * name another port (meta event 0x21, which sequencers write though the standard left it out).
 */
public final class MidiExport {
  /** The name of the track that carries the tune. */
  public static final String MELODY_TRACK = "Melody";

  private static final int TEMPO_STEP_TICKS = Ticks.PER_SIXTEENTH;

  private MidiExport() {}

  /** The score as a sequence at {@link Ticks#PER_QUARTER} ticks to the quarter note. */
  public static Sequence sequence(Score score) {
    try {
      Sequence sequence = new Sequence(Sequence.PPQ, Ticks.PER_QUARTER);
      conductor(sequence.createTrack(), score);
      Ensemble ensemble = Ensemble.of(score);
      if (!score.plan().instrumental()) {
        melody(sequence.createTrack(), score, ensemble.voice());
      }
      for (int i = 0; i < score.backing().size(); i++) {
        backing(sequence.createTrack(), score.backing().get(i), ensemble.backing().get(i));
      }
      for (int i = 0; i < score.parts().size(); i++) {
        part(sequence.createTrack(), score.parts().get(i), ensemble.parts().get(i));
      }
      return sequence;
    } catch (InvalidMidiDataException fault) {
      throw new IllegalStateException("PPQ sequences should always be possible", fault);
    }
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

  private static void melody(Track track, Score score, Player player) {
    TrackWriter writer = opened(track, player);
    for (SungNote note : score.melody()) {
      if (note.syllable() != null) {
        String text = note.syllable().text() + (note.endsWord() ? " " : "-");
        writer.text(note.onset(), TrackWriter.LYRIC, text);
      }
      sung(writer, player, note);
    }
  }

  /** Without lyric events: players show those of the melody. */
  private static void backing(Track track, VocalPart part, Player player) {
    TrackWriter writer = opened(track, player);
    part.voices().forEach(voice -> voice.forEach(note -> sung(writer, player, note)));
  }

  private static void part(Track track, Part part, Player player) {
    TrackWriter writer = opened(track, player);
    int channel = player.place().channel();
    for (NoteEvent note : part.notes()) {
      writer.note(channel, note.onset(), note.end(), note.pitch().midi(), note.velocity());
    }
  }

  private static void sung(TrackWriter writer, Player player, SungNote note) {
    int channel = player.place().channel();
    writer.note(channel, note.onset(), note.end(), note.pitch().midi(), note.velocity());
  }

  /** A track that begins with its player's name, port, program and place in the mix. */
  private static TrackWriter opened(Track track, Player player) {
    TrackWriter writer = new TrackWriter(track);
    int channel = player.place().channel();
    writer.text(0, TrackWriter.TRACK_NAME, player.name());
    writer.meta(0, TrackWriter.PORT, new byte[] {(byte) player.place().port()});
    writer.program(channel, player.program());
    writer.control(channel, TrackWriter.VOLUME, player.volume());
    writer.control(channel, TrackWriter.PAN, player.pan());
    writer.control(channel, TrackWriter.REVERB, player.reverb());
    return writer;
  }

  /** The click is the felt beat, in 6/8 a dotted quarter; a quarter has 24 MIDI clocks. */
  private static byte[] timeSignature(Meter meter) {
    int power = Integer.numberOfTrailingZeros(meter.unit());
    int clocksPerClick = BeatStrength.beatTicks(meter) * 24 / Ticks.PER_QUARTER;
    return new byte[] {(byte) meter.beats(), (byte) power, (byte) clocksPerClick, 8};
  }

  private static byte[] keySignature(Key key) {
    return new byte[] {(byte) key.fifths(), (byte) (key.mode().isMinor() ? 1 : 0)};
  }
}
