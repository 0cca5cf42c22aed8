package io.songlens.composer.midi;

import java.nio.charset.StandardCharsets;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/** Adds events to a MIDI track. */
final class TrackWriter {
  static final int TRACK_NAME = 0x03;
  static final int LYRIC = 0x05;
  static final int MARKER = 0x06;
  static final int PORT = 0x21;
  static final int TEMPO = 0x51;
  static final int TIME_SIGNATURE = 0x58;
  static final int KEY_SIGNATURE = 0x59;
  static final int VOLUME = 7;
  static final int PAN = 10;
  static final int REVERB = 91;

  private final Track track;

  TrackWriter(Track track) {
    this.track = track;
  }

  void text(long tick, int type, String text) {
    meta(tick, type, text.getBytes(StandardCharsets.UTF_8));
  }

  void meta(long tick, int type, byte[] data) {
    try {
      add(tick, new MetaMessage(type, data, data.length));
    } catch (InvalidMidiDataException fault) {
      throw new IllegalArgumentException(fault);
    }
  }

  void program(int channel, int program) {
    message(0, ShortMessage.PROGRAM_CHANGE, channel, program, 0);
  }

  void control(int channel, int controller, int value) {
    message(0, ShortMessage.CONTROL_CHANGE, channel, controller, value);
  }

  void note(int channel, long onset, long end, int midi, int velocity) {
    message(onset, ShortMessage.NOTE_ON, channel, midi, velocity);
    message(end, ShortMessage.NOTE_OFF, channel, midi, 64);
  }

  /** Moves the track's end to a tick, so that a player waits for the last ring. */
  void end(long tick) {
    track.get(track.size() - 1).setTick(tick);
  }

  static byte[] bigEndian(long value, int bytes) {
    byte[] data = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      data[i] = (byte) (value >> (8 * (bytes - 1 - i)));
    }
    return data;
  }

  private void message(long tick, int command, int channel, int one, int two) {
    try {
      add(tick, new ShortMessage(command, channel, one, two));
    } catch (InvalidMidiDataException fault) {
      throw new IllegalArgumentException(fault);
    }
  }

  private void add(long tick, MidiMessage message) {
    track.add(new MidiEvent(message, tick));
  }
}
