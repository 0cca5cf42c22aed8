package io.songlens.image.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.opencv.core.Mat;

/** Decodes by readers in Java, which keep only every n-th pixel of very large pictures. */
final class JavaPixels {
  private JavaPixels() {}

  static Mat decode(ImageFormat format, byte[] file, int step, Deadline deadline)
      throws RefusedException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      throw new IllegalStateException("No reader for " + format + " is installed");
    }
    ImageReader reader = readers.next();
    try (ImageInputStream stream = deadline.stream(file)) {
      deadline.watch(reader);
      reader.setInput(stream, true, true);
      ImageReadParam thinning = reader.getDefaultReadParam();
      thinning.setSourceSubsampling(step, step, 0, 0);
      BufferedImage decoded = reader.read(0, thinning);
      deadline.check();
      return OnWhite.matOf(decoded);
    } catch (IOException | RuntimeException undecodable) {
      // Readers answer broken pixels with runtime exceptions of many kinds.
      throw new RefusedException(deadline.hasPassed() ? Refusal.TOO_SLOW : Refusal.DAMAGED);
    } finally {
      reader.dispose();
    }
  }
}
