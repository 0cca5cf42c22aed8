package io.songlens.composer.audio.soundfont;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An open SoundFont. Its tables are in memory; recordings are read when a key first needs them.
 * Thread-safe.
 */
public final class Bank {
  private static final int PERCUSSION_BANK = 128;

  private final String name;
  private final List<Sample> samples;
  private final Map<Integer, Preset> presets;
  private final Recordings recordings;

  private Bank(
      String name, List<Sample> samples, Map<Integer, Preset> presets, Recordings recordings) {
    this.name = name;
    this.samples = List.copyOf(samples);
    this.presets = Map.copyOf(presets);
    this.recordings = recordings;
  }

  /**
   * Opens a SoundFont 2, or a SoundFont 3, whose recordings are Ogg Vorbis.
   *
   * @throws BankException if it is none
   * @throws IOException if it cannot be read
   */
  public static Bank open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Chunks chunks = Chunks.of(channel);
      BankReader reader = new BankReader(chunks);
      List<Sample> samples = reader.samples();
      String name =
          chunks.has("INAM")
              ? Chunks.text(chunks.table("INAM"), 0, (int) chunks.place("INAM").bytes())
              : String.valueOf(file.getFileName());
      return new Bank(
          name,
          samples,
          reader.presets(samples.size()),
          new Recordings(file, chunks.place("smpl")));
    } catch (IndexOutOfBoundsException e) {
      throw new BankException("its tables are cut off");
    }
  }

  /** The name that its makers gave it. */
  public String name() {
    return name;
  }

  /** Bytes of its recordings in memory; they go where memory is short, and are read again. */
  public long keptBytes() {
    return recordings.keptBytes();
  }

  /** Whether it has a General MIDI program, or a drum kit. */
  public boolean has(int program, boolean percussion) {
    return presets.containsKey(place(program, percussion));
  }

  /**
   * What sounds when a key is struck; nothing where the preset has no sound for it.
   *
   * @param program 0..127; for percussion the kit
   * @param key 0..127
   * @param velocity 1..127
   * @throws IllegalArgumentException if the bank has no such preset
   * @throws BankException if a recording lies outside the file
   */
  public List<Channels> layers(int program, boolean percussion, int key, int velocity) {
    Preset preset = presets.get(place(program, percussion));
    if (preset == null) {
      throw new IllegalArgumentException("The SoundFont has no preset " + program);
    }
    return Channels.of(preset.layers(key, velocity, samples, recordings::of));
  }

  private static int place(int program, boolean percussion) {
    return (percussion ? PERCUSSION_BANK * 128 : 0) + program;
  }
}
