package io.songlens.api.generation;

import io.songlens.composer.audio.encode.WavEncoder;
import io.songlens.composer.audio.encode.WavReader;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.song.SyllableTiming;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a song sounds.
 *
 * @param timings when each syllable is heard; empty in an instrumental song
 * @param mix its sound before mastering, with its stems; null if they are not wanted
 * @param master its sound
 */
record SongSound(List<SyllableTiming> timings, @Nullable Mix mix, Mastered master) {
  private static final int WAV_HEADER_BYTES = 44;
  private static final int WAV_FRAME_BYTES = 6;

  SongSound {
    timings = List.copyOf(timings);
  }

  private record Sheet(List<SyllableTiming> timings, double lufs, double truePeakDb) {}

  /** Everything but the mix, exactly: a master has 24 bits, and so has its WAV file here. */
  byte[] bytes() {
    Sheet sheet = new Sheet(timings, master.lufs(), master.truePeakDb());
    byte[] json = Documents.line(sheet).getBytes(StandardCharsets.UTF_8);
    int wavBytes = WAV_HEADER_BYTES + WAV_FRAME_BYTES * master.audio().frames();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 + json.length + wavBytes);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(json.length);
      out.write(json);
      WavEncoder.of24Bits().encode(master.audio(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never from memory
    }
    return bytes.toByteArray();
  }

  /** What {@link #bytes} wrote. */
  static SongSound of(byte[] bytes) {
    int split = 4 + ByteBuffer.wrap(bytes).getInt();
    Sheet sheet = Documents.read(Arrays.copyOfRange(bytes, 4, split), Sheet.class);
    try {
      return new SongSound(
          sheet.timings(),
          null,
          new Mastered(
              WavReader.read(Arrays.copyOfRange(bytes, split, bytes.length)),
              sheet.lufs(),
              sheet.truePeakDb()));
    } catch (IOException e) {
      throw new UncheckedIOException("A kept master cannot be read", e);
    }
  }
}
