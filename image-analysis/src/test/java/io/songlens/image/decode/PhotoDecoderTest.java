package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoDecoderTest {
  private final PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);

  static Stream<Arguments> brokenFiles() {
    byte[] jpeg = TestPhotos.encode(TestPhotos.evening(400, 300), "jpg");
    byte[] png = TestPhotos.encode(TestPhotos.evening(400, 300), "png");
    byte[] flipped = png.clone();
    flipped[png.length / 2] ^= 0x55;
    byte[] bigJpeg = jpeg.clone();
    int frame = indexOfFrame(jpeg);
    Arrays.fill(bigJpeg, frame + 5, frame + 9, (byte) 0xFF);
    byte[] huge = Arrays.copyOf(jpeg, 60_000_000);
    return Stream.of(
        Arguments.of("no bytes", new byte[0], Refusal.EMPTY),
        Arguments.of("one byte", new byte[] {(byte) 0xFF}, Refusal.NOT_AN_IMAGE),
        Arguments.of(
            "text named .jpg", ascii("This is a letter, not a photo."), Refusal.NOT_AN_IMAGE),
        Arguments.of("a script", ascii("<svg onload=alert(1)>"), Refusal.NOT_AN_IMAGE),
        Arguments.of("zeros", new byte[5000], Refusal.NOT_AN_IMAGE),
        Arguments.of("a HEIC's begin", ascii("\0\0\0\u0018ftypheic\0\0\0\0"), Refusal.TRUNCATED),
        Arguments.of("a GIF's begin", ascii("GIF89a\1\0\1\0"), Refusal.TRUNCATED),
        Arguments.of("a Photoshop file", ascii("8BPS\0\1"), Refusal.UNSUPPORTED_FORMAT),
        Arguments.of("a BigTIFF", ascii("II+\0\u0008\0\0\0"), Refusal.UNSUPPORTED_FORMAT),
        Arguments.of(
            "a header bomb", TestPhotos.pngClaiming(30_000, 30_000), Refusal.TOO_MANY_PIXELS),
        Arguments.of(
            "a cut header bomb",
            Arrays.copyOf(TestPhotos.pngClaiming(30_000, 30_000), 40),
            Refusal.TOO_MANY_PIXELS),
        Arguments.of(
            "the largest PNG header",
            TestPhotos.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
            Refusal.TOO_MANY_PIXELS),
        Arguments.of("a negative PNG header", TestPhotos.pngClaiming(-5, 100), Refusal.DAMAGED),
        Arguments.of("a PNG without its pixels", TestPhotos.pngClaiming(400, 300), Refusal.DAMAGED),
        Arguments.of("a JPEG header bomb", bigJpeg, Refusal.TOO_MANY_PIXELS),
        Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), Refusal.TRUNCATED),
        Arguments.of(
            "a JPEG without its last byte",
            Arrays.copyOf(jpeg, jpeg.length - 1),
            Refusal.TRUNCATED),
        Arguments.of("a JPEG of its first bytes", Arrays.copyOf(jpeg, 4), Refusal.TRUNCATED),
        Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), Refusal.TRUNCATED),
        Arguments.of("a PNG with a flipped bit", flipped, Refusal.DAMAGED),
        Arguments.of("half a WebP", ascii("RIFF\u0000\u0001\0\0WEBPVP8 "), Refusal.TRUNCATED),
        Arguments.of("an empty WebP", ascii("RIFF\u0004\0\0\0WEBP"), Refusal.DAMAGED),
        Arguments.of("60 MB", huge, Refusal.TOO_MANY_BYTES),
        Arguments.of(
            "a dot",
            TestPhotos.encode(TestPhotos.plain(1, 1, Color.RED), "png"),
            Refusal.TOO_SMALL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFiles")
  void brokenFilesAreRefusedQuicklyWithAdvice(String name, byte[] file, Refusal expected) {
    Decoded decoded =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> decoder.decode(file));

    assertThat(decoded).as(name).isInstanceOf(Decoded.Rejected.class);
    Decoded.Rejected rejected = (Decoded.Rejected) decoded;
    assertThat(rejected.reason()).isEqualTo(expected);
    assertThat(rejected.message())
        .isNotBlank()
        .endsWith(expected.name().startsWith("TOO_MANY") ? ")" : ".");
  }

  @Test
  void noPrefixOfAPhotoBreaksTheDecoder() {
    byte[] jpeg = TestPhotos.withExif(TestPhotos.encode(TestPhotos.cornered(64, 48), "jpg"), 6);
    byte[] png = TestPhotos.encode(TestPhotos.cornered(64, 48), "png");
    for (byte[] file : new byte[][] {jpeg, png}) {
      assertThat(IntStream.range(0, file.length))
          .allSatisfy(
              length ->
                  assertThat(decoder.decode(Arrays.copyOf(file, length)))
                      .isInstanceOf(Decoded.Rejected.class));
    }
  }

  @Test
  void noFlippedByteBreaksTheDecoder() {
    byte[] jpeg = TestPhotos.withExif(TestPhotos.encode(TestPhotos.cornered(64, 48), "jpg"), 6);
    for (int i = 0; i < jpeg.length; i++) {
      byte[] broken = jpeg.clone();
      broken[i] ^= (byte) 0xFF;

      assertThat(decoder.decode(broken)).as("byte %d", i).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyOrientationIsMadeUpright(int orientation) {
    // Where the stored red corner belongs once the photo is upright (EXIF 2.32, table 6).
    boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    boolean bottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    byte[] jpeg = TestPhotos.encode(TestPhotos.cornered(200, 100), "jpg");

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(TestPhotos.withExif(jpeg, orientation));

    assertThat(photo.width()).isEqualTo(orientation > 4 ? 100 : 200);
    assertThat(photo.height()).isEqualTo(orientation > 4 ? 200 : 100);
    assertThat(photo.pixels().width()).isEqualTo(photo.width());
    assertThat(isRed(photo.pixels(), right ? 0.9 : 0.1, bottom ? 0.9 : 0.1)).isTrue();
    assertThat(isRed(photo.pixels(), right ? 0.1 : 0.9, bottom ? 0.1 : 0.9)).isFalse();
  }

  @Test
  void nonsenseInTheOrientationMeansUpright() {
    byte[] jpeg = TestPhotos.encode(TestPhotos.cornered(200, 100), "jpg");

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(TestPhotos.withExif(jpeg, 77));

    assertThat(isRed(photo.pixels(), 0.1, 0.1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void largePhotosAreScaledDownInProportion(String format) {
    byte[] file = TestPhotos.encode(TestPhotos.cornered(4200, 2800), format);

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(file);

    assertThat(photo.width()).isEqualTo(4200);
    assertThat(photo.pixels().width()).isEqualTo(PhotoDecoder.MAX_SIDE);
    assertThat(photo.pixels().height()).isCloseTo(667, within(1));
    assertThat(isRed(photo.pixels(), 0.45, 0.45)).isTrue();
    assertThat(isRed(photo.pixels(), 0.55, 0.55)).isFalse();
  }

  @Test
  void theCoverCarriesNoMetadata() {
    byte[] jpeg = TestPhotos.withExif(TestPhotos.encode(TestPhotos.evening(300, 200), "jpg"), 6);
    assertThat(latin(jpeg)).contains("Exif", "SecretCam");

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(jpeg);
    byte[] cover = CoverArt.jpeg(photo.pixels());

    assertThat(latin(cover)).doesNotContain("Exif").doesNotContain("SecretCam");
    Decoded.Photo again = (Decoded.Photo) decoder.decode(cover);
    assertThat(again.width()).isEqualTo(200);
    assertThat(again.height()).isEqualTo(300);
  }

  @Test
  void webpIsReadAndItsPrefixesAreRefused() {
    byte[] webp = TestPhotos.webp(TestPhotos.pixels(TestPhotos.cornered(1200, 900)));

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(webp);

    assertThat(photo.pixels().width()).isEqualTo(1000);
    assertThat(isRed(photo.pixels(), 0.1, 0.1)).isTrue();
    assertThat(isRed(photo.pixels(), 0.9, 0.1)).isFalse();
    assertThat(IntStream.range(0, 60))
        .allSatisfy(
            length ->
                assertThat(decoder.decode(Arrays.copyOf(webp, length)))
                    .isInstanceOf(Decoded.Rejected.class));
  }

  @Test
  void transparentPixelsBecomeWhite() {
    BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(TestPhotos.encode(clear, "png"));

    assertThat(photo.pixels().bgr()).containsOnly(0xFF);
  }

  @Test
  void bytesAfterTheEndOfAPhotoAreIgnored() {
    byte[] jpeg = TestPhotos.encode(TestPhotos.cornered(100, 100), "jpg");

    assertThat(decoder.decode(Arrays.copyOf(jpeg, jpeg.length + 5000)))
        .isInstanceOf(Decoded.Photo.class);
  }

  private static int indexOfFrame(byte[] jpeg) {
    for (int i = 2; ; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
  }

  private static boolean isRed(PixelImage image, double x, double y) {
    int row = (int) (y * image.height());
    int at = 3 * (row * image.width() + (int) (x * image.width()));
    return (image.bgr()[at + 2] & 0xFF) > 200 && (image.bgr()[at] & 0xFF) < 80;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
