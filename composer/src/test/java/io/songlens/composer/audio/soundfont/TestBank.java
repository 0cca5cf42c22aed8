package io.songlens.composer.audio.soundfont;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a SoundFont of one preset and one instrument, as the specification has it and not as our
 * reader does: every table by hand.
 */
public final class TestBank {
  private final List<short[]> samples = new ArrayList<>();
  private final List<int[][]> instrumentZones = new ArrayList<>();
  private final List<int[][]> instrumentModulators = new ArrayList<>();
  private final List<int[][]> presetZones = new ArrayList<>();
  private int bank;
  private int type = 1;
  private byte[] compressed = {};
  private int loopStart;
  private int loopEnd;

  /** Adds a recording at 48 kHz whose root key is 60. */
  public TestBank sample(short[] frames, int loopFrom, int loopTo) {
    samples.add(frames);
    loopStart = loopFrom;
    loopEnd = loopTo;
    return this;
  }

  /** The only recording is Ogg Vorbis. */
  public TestBank vorbis(byte[] ogg, int loopFrom, int loopTo) {
    compressed = ogg;
    type = 0x11;
    return sample(new short[0], loopFrom, loopTo);
  }

  /** Adds a zone of the instrument: pairs of generator number and amount, in the order needed. */
  public TestBank zone(int[]... generators) {
    instrumentZones.add(generators);
    instrumentModulators.add(new int[0][]);
    return this;
  }

  /** Adds a zone with modulators: source, target, amount, scale, transform. */
  public TestBank zone(int[][] generators, int[]... modulators) {
    instrumentZones.add(generators);
    instrumentModulators.add(modulators);
    return this;
  }

  /** Adds a zone of the preset. */
  public TestBank presetZone(int[]... generators) {
    presetZones.add(generators);
    return this;
  }

  /** Makes the preset a drum kit. */
  public TestBank percussion() {
    bank = 128;
    return this;
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  private byte[] bytes() {
    byte[] info = list("INFO", chunk("ifil", shorts(2, 4)), chunk("INAM", text("Test bank", 10)));
    byte[] sdta = list("sdta", chunk("smpl", frames()));
    byte[] pdta =
        list(
            "pdta",
            chunk("phdr", join(preset("Only", 0), preset("EOP", presetZones.size()))),
            chunk("pbag", bags(presetZones, List.of())),
            chunk("pmod", new byte[10]),
            chunk("pgen", generators(presetZones)),
            chunk("inst", join(instrument("Only", 0), instrument("EOI", instrumentZones.size()))),
            chunk("ibag", bags(instrumentZones, instrumentModulators)),
            chunk("imod", modulators()),
            chunk("igen", generators(instrumentZones)),
            chunk("shdr", headers()));
    return chunk("RIFF", join(text("sfbk", 4), info, sdta, pdta));
  }

  private byte[] frames() {
    if (compressed.length > 0) {
      return compressed;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (short[] sample : samples) {
      for (short frame : sample) {
        all.writeBytes(shorts(frame));
      }
      all.writeBytes(new byte[2 * 46]);
    }
    return all.toByteArray();
  }

  private byte[] headers() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int start = 0;
    for (short[] sample : samples) {
      boolean ogg = compressed.length > 0;
      int end = ogg ? compressed.length : start + sample.length;
      int from = ogg ? 0 : start;
      all.writeBytes(text("sample", 20));
      all.writeBytes(ints(start, end, from + loopStart, from + loopEnd, 48_000));
      all.write(60);
      all.write(0);
      all.writeBytes(shorts(0, type));
      start = end + 46;
    }
    all.writeBytes(new byte[46]);
    return all.toByteArray();
  }

  private byte[] preset(String name, int bag) {
    return join(text(name, 20), shorts(0, bank, bag), new byte[12]);
  }

  private static byte[] instrument(String name, int bag) {
    return join(text(name, 20), shorts(bag));
  }

  private static byte[] bags(List<int[][]> zones, List<int[][]> modulators) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int generator = 0;
    int modulator = 0;
    for (int i = 0; i <= zones.size(); i++) {
      all.writeBytes(shorts(generator, modulator));
      generator += i < zones.size() ? zones.get(i).length : 0;
      modulator += i < modulators.size() ? modulators.get(i).length : 0;
    }
    return all.toByteArray();
  }

  private static byte[] generators(List<int[][]> zones) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    zones.forEach(
        zone -> {
          for (int[] generator : zone) {
            all.writeBytes(shorts(generator));
          }
        });
    all.writeBytes(new byte[4]);
    return all.toByteArray();
  }

  private byte[] modulators() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    instrumentModulators.forEach(
        zone -> {
          for (int[] modulator : zone) {
            all.writeBytes(shorts(modulator));
          }
        });
    all.writeBytes(new byte[10]);
    return all.toByteArray();
  }

  private static byte[] list(String type, byte[]... chunks) {
    return chunk("LIST", join(text(type, 4), join(chunks)));
  }

  private static byte[] chunk(String tag, byte[] content) {
    return join(text(tag, 4), ints(content.length), content, new byte[content.length & 1]);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] text(String text, int bytes) {
    ByteBuffer padded = ByteBuffer.allocate(bytes);
    return padded.put(text.getBytes(StandardCharsets.US_ASCII)).array();
  }

  private static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }
}
