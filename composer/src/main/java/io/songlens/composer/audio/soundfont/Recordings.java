package io.songlens.composer.audio.soundfont;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Reads recordings when they are first played, and keeps them while there is memory. */
final class Recordings {
  private static final int MAX_FRAMES = 64 << 20;

  private final Path file;
  private final long position;
  private final long bytes;
  private final Map<Sample, SoftReference<Recording>> kept = new ConcurrentHashMap<>();

  Recordings(Path file, Chunks.Place place) {
    this.file = file;
    this.position = place.position();
    this.bytes = place.bytes();
  }

  Recording of(Sample sample) {
    SoftReference<Recording> reference = kept.get(sample);
    Recording recording = reference == null ? null : reference.get();
    if (recording == null) {
      recording = read(sample);
      kept.put(sample, new SoftReference<>(recording));
    }
    return recording;
  }

  /** Bytes of the recordings in memory. */
  long keptBytes() {
    return kept.values().stream()
        .map(SoftReference::get)
        .filter(Objects::nonNull)
        .mapToLong(recording -> (long) Short.BYTES * recording.padded().length)
        .sum();
  }

  private Recording read(Sample sample) {
    try (FileChannel channel = FileChannel.open(file)) {
      if (sample.isVorbis()) {
        byte[] vorbis = bytes(channel, sample, sample.start(), sample.end());
        short[] frames = VorbisSample.decode(vorbis, sample.name());
        return Recording.of(frames, sample.loopStart(), sample.loopEnd());
      }
      byte[] pcm = bytes(channel, sample, 2L * sample.start(), 2L * sample.end());
      short[] frames = new short[pcm.length / 2];
      ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(frames);
      return Recording.of(
          frames, sample.loopStart() - sample.start(), sample.loopEnd() - sample.start());
    } catch (IOException e) {
      throw new UncheckedIOException("The SoundFont " + file + " cannot be read", e);
    }
  }

  private byte[] bytes(FileChannel channel, Sample sample, long from, long to) throws IOException {
    if (from < 0 || to < from || to > bytes || to - from > 2L * MAX_FRAMES) {
      throw new BankException("its recording '" + sample.name() + "' lies outside the file");
    }
    ByteBuffer content = ByteBuffer.allocate((int) (to - from));
    while (content.hasRemaining()) {
      if (channel.read(content, position + from + content.position()) < 0) {
        throw new BankException("its recording '" + sample.name() + "' is cut off");
      }
    }
    return content.array();
  }
}
