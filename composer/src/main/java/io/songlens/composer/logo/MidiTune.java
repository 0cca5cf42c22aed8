package io.songlens.composer.logo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the notes of a standard MIDI file (MIDI Manufacturers Association, "Standard MIDI Files
 * 1.0") that comes from anybody. Nothing is taken from the file's own word: every length is held
 * against the bytes that are there, and the number of events is limited.
 */
final class MidiTune {
  private static final int MOST_EVENTS = 4_000;
  private static final int MOST_TRACKS = 32;
  private static final long MOST_TICKS = 1L << 28;
  private static final int PERCUSSION_CHANNEL = 9;

  /**
   * A note.
   *
   * @param tick when it begins
   * @param end when it is released; of one that never is, the end of all time
   * @param pitch its MIDI number
   */
  record Note(long tick, long end, int pitch) {}

  /** A file that is not what it should be; the message tells whoever sent it. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  private final ByteBuffer file;
  private final List<Note> notes = new ArrayList<>();

  /** Where among the notes those are that sound, by channel and pitch. */
  private final Map<Integer, Integer> sounding = new HashMap<>();

  private int quarter;
  private int events;

  private MidiTune(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  /** A tune that can be read to its end. */
  static MidiTune of(byte[] file) throws Unreadable {
    MidiTune tune = new MidiTune(file);
    tune.read();
    tune.notes.sort(
        Comparator.comparingLong(Note::tick)
            .thenComparing(Comparator.comparingInt(Note::pitch).reversed()));
    return tune;
  }

  /** All notes but those of percussion, by onset, the higher of two first. */
  List<Note> notes() {
    return notes;
  }

  /** Ticks of a quarter note. */
  int quarter() {
    return quarter;
  }

  private void read() throws Unreadable {
    ByteBuffer header = chunk("MThd");
    if (header.remaining() < 6) {
      throw broken();
    }
    int format = header.getShort();
    int tracks = header.getShort() & 0xffff;
    if (format < 0 || format > 1) {
      throw new Unreadable("holds songs one after the other (format 2); send one tune");
    }
    if (tracks < 1 || tracks > MOST_TRACKS) {
      throw new Unreadable("has " + tracks + " tracks; a logo has 1 to " + MOST_TRACKS);
    }
    quarter = header.getShort();
    if (quarter <= 0) {
      throw new Unreadable("counts film frames instead of beats; save it with ticks per quarter");
    }
    for (int i = 0; i < tracks; i++) {
      track(chunk("MTrk"));
    }
  }

  private ByteBuffer chunk(String name) throws Unreadable {
    if (file.remaining() < 8) {
      throw broken();
    }
    byte[] type = new byte[4];
    file.get(type);
    int length = file.getInt();
    if (!new String(type, StandardCharsets.ISO_8859_1).equals(name)) {
      throw new Unreadable("is no MIDI file, or not a whole one");
    }
    if (length < 0 || length > file.remaining()) {
      throw broken();
    }
    ByteBuffer content = file.slice(file.position(), length);
    file.position(file.position() + length);
    return content;
  }

  private void track(ByteBuffer track) throws Unreadable {
    long tick = 0;
    int status = 0;
    sounding.clear();
    while (track.hasRemaining()) {
      if (++events > MOST_EVENTS) {
        throw new Unreadable("has more than " + MOST_EVENTS + " events; a logo is a few notes");
      }
      tick += number(track);
      if (tick > MOST_TICKS) {
        throw new Unreadable("is too long; a logo lasts a few seconds");
      }
      int first = octet(track);
      if (first == 0xff) {
        octet(track);
        skip(track, number(track));
      } else if (first == 0xf0 || first == 0xf7) {
        skip(track, number(track));
      } else if (first >= 0xf0) {
        throw broken();
      } else {
        boolean running = first < 0x80;
        status = running ? status : first;
        message(track, tick, status, running ? first : octet(track));
      }
    }
  }

  private void message(ByteBuffer track, long tick, int status, int data) throws Unreadable {
    int kind = status & 0xf0;
    if (status < 0x80 || data > 0x7f) {
      throw broken();
    }
    if (kind == 0xc0 || kind == 0xd0) {
      return;
    }
    int second = octet(track);
    if (second > 0x7f) {
      throw broken();
    }
    int channel = status & 0xf;
    if (channel != PERCUSSION_CHANNEL && (kind == 0x80 || kind == 0x90)) {
      int key = channel << 7 | data;
      release(key, tick);
      if (kind == 0x90 && second > 0) {
        sounding.put(key, notes.size());
        notes.add(new Note(tick, Long.MAX_VALUE, data));
      }
    }
  }

  private void release(int key, long tick) {
    Integer index = sounding.remove(key);
    if (index != null) {
      Note note = notes.get(index);
      notes.set(index, new Note(note.tick(), Math.max(note.tick(), tick), note.pitch()));
    }
  }

  private static int octet(ByteBuffer track) throws Unreadable {
    if (!track.hasRemaining()) {
      throw broken();
    }
    return track.get() & 0xff;
  }

  /** A number of up to four octets, seven bits in each. */
  private static int number(ByteBuffer track) throws Unreadable {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int octet = octet(track);
      value = value << 7 | (octet & 0x7f);
      if (octet < 0x80) {
        return value;
      }
    }
    throw broken();
  }

  private static void skip(ByteBuffer track, int octets) throws Unreadable {
    if (octets > track.remaining()) {
      throw broken();
    }
    track.position(track.position() + octets);
  }

  private static Unreadable broken() {
    return new Unreadable("is broken: it ends too early or holds what no MIDI file holds");
  }
}
