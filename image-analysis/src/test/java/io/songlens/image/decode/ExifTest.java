package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {
  private static final LocalDateTime SHOT = LocalDateTime.of(2024, 6, 21, 21, 40, 5);

  private final PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"JPEG", "PNG", "WEBP", "TIFF"})
  void orientationAndTimeAreReadFromEveryFormatThatHasThem(String format) {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      byte[] file = TestExif.photo(format, TestExif.block(order, 6, "2024:06:21 21:40:05"));

      Decoded.Photo photo = (Decoded.Photo) decoder.decode(file);

      assertThat(photo.takenAt()).as(format).isEqualTo(SHOT);
      assertThat(photo.width()).isEqualTo(64);
      assertThat(photo.height()).isEqualTo(96);
      int topRight = 3 * (64 * 5 + 60); // the red corner turns there
      assertThat(photo.pixels().bgr()[topRight + 2] & 0xFF).isGreaterThan(200);
      assertThat(photo.pixels().bgr()[topRight] & 0xFF).isLessThan(80);
    }
  }

  @Test
  void withoutATimeOfTheShotTheTimeOfTheFileCounts() {
    byte[] block = new TestTiff(ByteOrder.BIG_ENDIAN).text(0x0132, "2001:02:03 04:05:06").block();

    assertThat(Exif.of(block).takenAt()).isEqualTo(LocalDateTime.of(2001, 2, 3, 4, 5, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2023:02:30 10:00:00",
        "2023:13:01 10:00:00",
        "2023:01:01 25:00:00",
        "1970:01:01 00:00:00",
        "1066:10:14 09:00:00",
        "9999:12:31 23:59:59",
        "yesterday",
        ""
      })
  void aTimeThatMakesNoSenseIsNoTime(String time) {
    assertThat(Exif.of(TestExif.block(ByteOrder.BIG_ENDIAN, 1, time).block()).takenAt()).isNull();
  }

  @Test
  void noPrefixAndNoFlippedByteOfABlockBreaksTheReader() {
    byte[] block = TestExif.block(ByteOrder.LITTLE_ENDIAN, 6, "2024:06:21 21:40:05").block();
    assertThat(IntStream.range(0, block.length))
        .allSatisfy(
            at -> {
              byte[] flipped = block.clone();
              flipped[at] ^= (byte) 0xFF;
              assertThat(Exif.of(flipped)).isNotNull();
              assertThat(Exif.of(Arrays.copyOf(block, at))).isNotNull();
            });
  }

  @Test
  void directoriesThatPointAtEachOtherAndHugeCountsAreNothing() {
    byte[] cycle = new TestTiff(ByteOrder.BIG_ENDIAN).longs(0x8769, 8).shorts(0x0112, 3).block();
    byte[] huge =
        new TestTiff(ByteOrder.BIG_ENDIAN)
            .lie(0x0112, 3, 0xFFFFFFFFL, 8)
            .lie(0x9003, 2, 0x7FFFFFFFL, 8)
            .block();

    assertThat(Exif.of(cycle)).isEqualTo(new Exif(Orientation.UPSIDE_DOWN, null));
    assertThat(Exif.of(huge)).isEqualTo(Exif.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPEG", "PNG", "WEBP", "TIFF"})
  void thePlaceIsNeitherReadNorKept(String format) {
    TestTiff block = TestExif.withPlace("2024:06:21 21:40:05");
    byte[] file = TestExif.photo(format, block);
    byte[] degrees = ByteBuffer.allocate(8).putInt(TestExif.DEGREES).putInt(1).array();
    assertThat(latin(file)).contains(TestExif.PLACE, latin(degrees));

    Decoded.Photo photo = (Decoded.Photo) decoder.decode(file);

    byte[] cover = CoverArt.jpeg(photo.pixels());
    assertThat(latin(cover))
        .doesNotContain(TestExif.PLACE, latin(degrees), "Exif", "Secret", "2024:06:21");
    assertThat(photo.takenAt()).isEqualTo(SHOT);
    assertThat(photo.toString()).doesNotContain(TestExif.PLACE, "" + TestExif.DEGREES);
    assertThat(Arrays.stream(Decoded.Photo.class.getRecordComponents()).map(c -> c.getName()))
        .containsExactly("pixels", "width", "height", "takenAt");
    assertThat(Arrays.stream(Exif.class.getRecordComponents()).map(c -> c.getName()))
        .containsExactly("orientation", "takenAt");
    // The picture is that of the same file without metadata, bit for bit.
    Decoded.Photo bare = (Decoded.Photo) decoder.decode(TestExif.photo(format, null));
    assertThat(photo.pixels().bgr()).isEqualTo(bare.pixels().bgr());
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
