package io.songlens.api.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Photos as small as a phone sends them over a slow network. */
final class SmallPhotos {
  private static final int WIDTH = 640;

  private SmallPhotos() {}

  /** Those of the photos that this Java can read, as JPEGs of 640 pixels' width. */
  static List<byte[]> of(List<Path> photos) throws IOException {
    List<byte[]> small = new ArrayList<>();
    for (Path file : photos) {
      BufferedImage photo = ImageIO.read(file.toFile());
      if (photo != null) {
        small.add(scaled(photo));
      }
    }
    if (small.isEmpty()) {
      throw new BenchToolException("No photo could be read");
    }
    return small;
  }

  private static byte[] scaled(BufferedImage photo) throws IOException {
    int height = Math.max(1, photo.getHeight() * WIDTH / photo.getWidth());
    BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(photo, 0, 0, WIDTH, height, null);
    graphics.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", jpeg);
    return jpeg.toByteArray();
  }
}
