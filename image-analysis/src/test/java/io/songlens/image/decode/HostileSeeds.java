package io.songlens.image.decode;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small sound photos of every format, from which hostile ones are made. */
final class HostileSeeds {
  private HostileSeeds() {}

  /** What the JVM reads itself. */
  static List<byte[]> ordinary() {
    BufferedImage colours = TestPhotos.evening(96, 64);
    BufferedImage clear = redrawn(colours, BufferedImage.TYPE_4BYTE_ABGR);
    BufferedImage palette = redrawn(colours, BufferedImage.TYPE_BYTE_INDEXED);
    BufferedImage grey = redrawn(colours, BufferedImage.TYPE_BYTE_GRAY);
    TestTiff metadata = TestExif.block(ByteOrder.BIG_ENDIAN, 6, "2024:06:21 21:40:05");
    List<byte[]> seeds = new ArrayList<>();
    for (String format : new String[] {"JPEG", "PNG", "WEBP", "TIFF"}) {
      seeds.add(TestExif.photo(format, metadata));
    }
    seeds.add(TestPhotos.encode(colours, "jpg"));
    seeds.add(TestPhotos.encode(grey, "jpg"));
    seeds.add(progressiveJpeg());
    seeds.add(TestEncoders.cmykJpeg(colours));
    seeds.add(TestPhotos.encode(clear, "png"));
    seeds.add(TestPhotos.encode(palette, "png"));
    seeds.add(TestEncoders.progressive(colours, "png"));
    seeds.add(TestPhotos.webp(TestPhotos.pixels(colours)));
    seeds.add(TestEncoders.several("webp", colours, palette));
    seeds.add(TestPhotos.encode(colours, "gif"));
    seeds.add(TestEncoders.several("gif", palette, colours, colours));
    seeds.add(TestPhotos.encode(colours, "bmp"));
    seeds.add(TestBmps.of32Bits(colours, true));
    seeds.add(TestEncoders.packed(palette, "bmp", "BI_RLE8"));
    for (String way : new String[] {"LZW", "PackBits", "Deflate", "JPEG"}) {
      seeds.add(TestEncoders.packed(colours, "tiff", way));
    }
    seeds.add(TestEncoders.tiledTiff(colours));
    seeds.add(TestEncoders.cmykTiff(colours));
    return seeds;
  }

  static byte[] progressiveJpeg() {
    return TestEncoders.progressive(TestPhotos.evening(96, 64), "jpg");
  }

  /** What libheif's tool reads. */
  static List<byte[]> heif(Path folder) throws IOException {
    byte[] jpeg = TestPhotos.encode(TestPhotos.evening(96, 64), "jpg");
    return List.of(TestHeif.of(jpeg, "heic", folder), TestHeif.of(jpeg, "avif", folder));
  }

  private static BufferedImage redrawn(BufferedImage image, int type) {
    BufferedImage onto = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D canvas = onto.createGraphics();
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    return onto;
  }
}
