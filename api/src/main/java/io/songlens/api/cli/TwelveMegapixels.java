package io.songlens.api.cli;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A photo as large as a phone's, made of the sample photos, for measuring. */
final class TwelveMegapixels {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int COLUMNS = 4;
  private static final int ROWS = 3;
  private static final float QUALITY = 0.92f;

  private TwelveMegapixels() {}

  static byte[] jpeg() throws IOException {
    Path folder = Path.of(System.getProperty("songlens.home", "."), "samples");
    List<Path> samples;
    try (Stream<Path> inside = Files.list(folder)) {
      samples = inside.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = sheet.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    int width = WIDTH / COLUMNS;
    int height = HEIGHT / ROWS;
    for (int i = 0; i < COLUMNS * ROWS; i++) {
      BufferedImage sample = ImageIO.read(samples.get(i % samples.size()).toFile());
      canvas.drawImage(sample, i % COLUMNS * width, i / COLUMNS * height, width, height, null);
    }
    canvas.dispose();
    return encoded(sheet);
  }

  private static byte[] encoded(BufferedImage sheet) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(sheet, null, null), settings);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
