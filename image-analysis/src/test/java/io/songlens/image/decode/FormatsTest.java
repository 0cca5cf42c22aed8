package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format and every kind of pixel comes out in the right colours. */
class FormatsTest {
  private static final int GREY = 100;

  private final PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);

  static Stream<Arguments> kindsOfPixels() {
    BufferedImage colours = TestPhotos.cornered(96, 64);
    BufferedImage clear = redrawn(colours, BufferedImage.TYPE_4BYTE_ABGR);
    BufferedImage palette = redrawn(colours, BufferedImage.TYPE_BYTE_INDEXED);
    BufferedImage deep = redrawn(colours, rgb16(96, 64, false));
    BufferedImage deepClear = redrawn(colours, rgb16(96, 64, true));
    return Stream.of(
        Arguments.of("GIF", TestPhotos.encode(colours, "gif")),
        Arguments.of("BMP of 24 bits", TestPhotos.encode(colours, "bmp")),
        Arguments.of("BMP with a palette", TestPhotos.encode(palette, "bmp")),
        Arguments.of("BMP of 16 bits", TestPhotos.encode(rgb565(colours), "bmp")),
        Arguments.of("BMP of 32 bits", TestBmps.of32Bits(colours, false)),
        Arguments.of("BMP with alpha", TestBmps.of32Bits(colours, true)),
        Arguments.of("BMP, packed", TestEncoders.packed(palette, "bmp", "BI_RLE8")),
        Arguments.of("PNG with alpha", TestPhotos.encode(clear, "png")),
        Arguments.of("PNG with a palette", TestPhotos.encode(palette, "png")),
        Arguments.of("PNG of 16 bits", TestPhotos.encode(deep, "png")),
        Arguments.of("PNG of 16 bits with alpha", TestPhotos.encode(deepClear, "png")),
        Arguments.of("TIFF", TestPhotos.encode(colours, "tiff")),
        Arguments.of("TIFF by LZW", TestEncoders.packed(colours, "tiff", "LZW")),
        Arguments.of("TIFF by PackBits", TestEncoders.packed(colours, "tiff", "PackBits")),
        Arguments.of("TIFF by Deflate", TestEncoders.packed(colours, "tiff", "Deflate")),
        Arguments.of("TIFF by ZLib", TestEncoders.packed(colours, "tiff", "ZLib")),
        Arguments.of("TIFF by JPEG", TestEncoders.packed(colours, "tiff", "JPEG")),
        Arguments.of("TIFF with alpha", TestEncoders.packed(clear, "tiff", "LZW")),
        Arguments.of("TIFF with a palette", TestEncoders.packed(palette, "tiff", "LZW")),
        Arguments.of("TIFF of 16 bits", TestEncoders.packed(deep, "tiff", "LZW")),
        Arguments.of("TIFF of 16 bits with alpha", TestEncoders.packed(deepClear, "tiff", "ZLib")),
        Arguments.of("TIFF of CMYK", TestEncoders.cmykTiff(colours)),
        Arguments.of("TIFF in tiles", TestEncoders.tiledTiff(colours)),
        Arguments.of("JPEG of CMYK", TestEncoders.cmykJpeg(colours)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsOfPixels")
  void aKindOfPixelKeepsItsColours(String name, byte[] file) {
    Decoded decoded = decoder.decode(file);

    assertThat(decoded).as(name).isInstanceOf(Decoded.Photo.class);
    PixelImage pixels = ((Decoded.Photo) decoded).pixels();
    assertThat(pixels.width()).isEqualTo(96);
    assertThat(pixels.height()).isEqualTo(64);
    assertColour(pixels, 20, 12, Color.RED);
    assertColour(pixels, 80, 12, Color.BLUE);
    assertColour(pixels, 20, 52, Color.BLUE);
  }

  static Stream<Arguments> kindsOfGrey() {
    BufferedImage grey = grey(BufferedImage.TYPE_BYTE_GRAY, GREY);
    BufferedImage deep = grey(BufferedImage.TYPE_USHORT_GRAY, GREY * 257);
    BufferedImage covered = greyWithAlpha();
    return Stream.of(
        Arguments.of("PNG", TestPhotos.encode(grey, "png")),
        Arguments.of("PNG of 16 bits", TestPhotos.encode(deep, "png")),
        Arguments.of("PNG with alpha", TestPhotos.encode(covered, "png")),
        Arguments.of("JPEG", TestPhotos.encode(grey, "jpg")),
        Arguments.of("BMP", TestPhotos.encode(grey, "bmp")),
        Arguments.of("GIF", TestPhotos.encode(grey, "gif")),
        Arguments.of("TIFF", TestEncoders.packed(grey, "tiff", "LZW")),
        Arguments.of("TIFF by JPEG", TestEncoders.packed(grey, "tiff", "JPEG")),
        Arguments.of("TIFF of 16 bits", TestEncoders.packed(deep, "tiff", "ZLib")),
        Arguments.of("TIFF with alpha", TestEncoders.packed(covered, "tiff", "LZW")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsOfGrey")
  void greyStaysAsBrightAsItIs(String name, byte[] file) {
    Decoded decoded = decoder.decode(file);

    assertThat(decoded).as(name).isInstanceOf(Decoded.Photo.class);
    assertColour(((Decoded.Photo) decoded).pixels(), 30, 30, new Color(GREY, GREY, GREY));
  }

  @Test
  void blackAndWhiteIsRead() {
    byte[] colours = {0, (byte) 255};
    BufferedImage image =
        new BufferedImage(
            64,
            64,
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(1, 2, colours, colours, colours));
    image.setRGB(5, 5, 0xFFFFFF);
    for (String format : new String[] {"png", "bmp", "tiff"}) {
      Decoded decoded = decoder.decode(TestPhotos.encode(image, format));

      assertThat(decoded).as(format).isInstanceOf(Decoded.Photo.class);
      assertColour(((Decoded.Photo) decoded).pixels(), 5, 5, Color.WHITE);
      assertColour(((Decoded.Photo) decoded).pixels(), 6, 5, Color.BLACK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp", "tiff"})
  void noPrefixOfAPhotoBreaksTheDecoder(String format) {
    byte[] file = TestPhotos.encode(TestPhotos.cornered(64, 48), format);

    assertThat(IntStream.range(8, file.length - 1))
        .allSatisfy(
            length -> {
              Decoded decoded = decoder.decode(Arrays.copyOf(file, length));
              if (decoded instanceof Decoded.Rejected rejected) {
                assertThat(rejected.reason()).isEqualTo(Refusal.TRUNCATED);
              }
            });
    assertThat(decoder.decode(Arrays.copyOf(file, file.length / 2)))
        .isInstanceOf(Decoded.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp", "tiff"})
  void largePhotosAreScaledDown(String format) {
    byte[] file = TestPhotos.encode(TestPhotos.cornered(2600, 1800), format);

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(file);

    assertThat(photo.width()).isEqualTo(2600);
    assertThat(photo.pixels().width()).isEqualTo(PhotoDecoder.MAX_SIDE);
    assertColour(photo.pixels(), 200, 200, Color.RED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "tiff", "webp"})
  void ofSeveralFramesTheFirstIsRead(String format) {
    byte[] file =
        TestEncoders.several(
            format, TestPhotos.cornered(96, 64), TestPhotos.plain(96, 64, Color.GREEN));

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(file);

    assertColour(photo.pixels(), 20, 12, Color.RED);
    assertColour(photo.pixels(), 80, 12, Color.BLUE);
  }

  @Test
  void aHugeCanvasAroundASmallFrameIsRefused() {
    byte[] gif = TestPhotos.encode(TestPhotos.cornered(64, 48), "gif");
    Arrays.fill(gif, 6, 10, (byte) 0xFF);

    assertThat(decoder.decode(gif))
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(Refusal.TOO_MANY_PIXELS));
  }

  private static void assertColour(PixelImage image, int x, int y, Color expected) {
    int at = 3 * (y * image.width() + x);
    int[] found = {image.bgr()[at + 2] & 0xFF, image.bgr()[at + 1] & 0xFF, image.bgr()[at] & 0xFF};
    int[] wanted = {expected.getRed(), expected.getGreen(), expected.getBlue()};
    for (int i = 0; i < 3; i++) {
      assertThat(found[i])
          .as("%s instead of %s", Arrays.toString(found), Arrays.toString(wanted))
          .isCloseTo(wanted[i], within(12));
    }
  }

  private static BufferedImage redrawn(BufferedImage image, int type) {
    return redrawn(image, new BufferedImage(image.getWidth(), image.getHeight(), type));
  }

  private static BufferedImage redrawn(BufferedImage image, BufferedImage onto) {
    Graphics2D canvas = onto.createGraphics();
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    return onto;
  }

  private static BufferedImage rgb565(BufferedImage image) {
    return redrawn(image, BufferedImage.TYPE_USHORT_565_RGB);
  }

  private static BufferedImage rgb16(int width, int height, boolean alpha) {
    return custom(ColorSpace.CS_sRGB, alpha, DataBuffer.TYPE_USHORT, width, height);
  }

  private static BufferedImage custom(int space, boolean alpha, int type, int width, int height) {
    ColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            type);
    WritableRaster raster = colours.createCompatibleWritableRaster(width, height);
    return new BufferedImage(colours, raster, false, null);
  }

  private static BufferedImage grey(int type, int value) {
    BufferedImage image = new BufferedImage(64, 64, type);
    int[] values = new int[64 * 64];
    Arrays.fill(values, value);
    image.getRaster().setSamples(0, 0, 64, 64, 0, values);
    return image;
  }

  private static BufferedImage greyWithAlpha() {
    BufferedImage image = custom(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE, 64, 64);
    int[] values = new int[2 * 64 * 64];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? GREY : 255;
    }
    image.getRaster().setPixels(0, 0, 64, 64, values);
    return image;
  }
}
