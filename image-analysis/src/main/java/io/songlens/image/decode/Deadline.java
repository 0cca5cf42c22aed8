package io.songlens.image.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The moment by which a photo must be decoded. Readers in Java cannot be interrupted; they are
 * stopped where they read the file and where they tell their progress.
 */
final class Deadline {
  private static final int READS_BETWEEN_LOOKS = 1024;

  /** Some readers take what is missing for zeros, and go on almost for ever. */
  private static final int READS_BEYOND_END = 10_000;

  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  static Deadline in(long millis) {
    return new Deadline(System.nanoTime() + millis * 1_000_000);
  }

  long millisLeft() {
    return Math.max(0, (endNanos - System.nanoTime()) / 1_000_000);
  }

  boolean hasPassed() {
    return System.nanoTime() - endNanos > 0;
  }

  void check() throws RefusedException {
    if (hasPassed()) {
      throw new RefusedException(Refusal.TOO_SLOW);
    }
  }

  /** The file, which cannot be read any more once the deadline has passed. */
  ImageInputStream stream(byte[] file) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(file)) {
      private int reads;
      private int beyondEnd;

      @Override
      public int read() throws IOException {
        if (++reads % READS_BETWEEN_LOOKS == 0) {
          check();
        }
        int value = super.read();
        if (value < 0 && ++beyondEnd > READS_BEYOND_END) {
          throw new RefusedException(Refusal.DAMAGED);
        }
        return value;
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        check();
        return super.read(to, from, length);
      }
    };
  }

  /** Stops the reader at the next sign of progress after the deadline. */
  void watch(ImageReader reader) {
    reader.addIIOReadProgressListener(new Watch());
  }

  private final class Watch implements IIOReadProgressListener {
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (hasPassed()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
