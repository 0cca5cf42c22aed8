package io.songlens.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static final PhotoLimits A_MOMENT =
      new PhotoLimits(PhotoLimits.DEFAULT.maxBytes(), PhotoLimits.DEFAULT.maxPixels(), 1000, 1);

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp", "tiff", "webp"})
  void decodingStopsAtTheDeadlineAndNoThreadGoesOn(String format) {
    byte[] file =
        format.equals("webp")
            ? TestPhotos.webp(TestPhotos.pixels(TestPhotos.evening(1000, 1000)))
            : TestPhotos.encode(TestPhotos.evening(2500, 2500), format);
    PhotoDecoder decoder = new PhotoDecoder(A_MOMENT);
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    Decoded decoded = Assertions.assertTimeout(Duration.ofSeconds(2), () -> decoder.decode(file));

    assertThat(decoded).isEqualTo(new Decoded.Rejected(Refusal.TOO_SLOW));
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  @Test
  void aJpegOfMoreWorkThanTheTimeAllowsIsRefusedBeforehand() {
    byte[] file = TestPhotos.encode(TestPhotos.plain(2000, 2000, Color.RED), "jpg");

    assertThat(new PhotoDecoder(A_MOMENT).decode(file))
        .isEqualTo(new Decoded.Rejected(Refusal.TOO_SLOW));
  }

  @Test
  void limitsAreWhatTheyAreSetTo() {
    byte[] file = TestPhotos.encode(TestPhotos.plain(200, 100, Color.RED), "png");

    assertThat(reason(file, new PhotoLimits(file.length - 1, 1_000_000, 1, 1000)))
        .isEqualTo(Refusal.TOO_MANY_BYTES);
    assertThat(reason(file, new PhotoLimits(file.length, 19_999, 1, 1000)))
        .isEqualTo(Refusal.TOO_MANY_PIXELS);
    assertThat(new PhotoDecoder(new PhotoLimits(file.length, 20_000, 1, 1000)).decode(file))
        .isInstanceOf(Decoded.Photo.class);
  }

  /** A file that breaks off after more frames than are looked at is as good as a whole one. */
  @Test
  void framesBeyondTheLimitAreNotLookedAt() {
    byte[] gif =
        TestEncoders.several(
            "gif",
            TestPhotos.evening(64, 64),
            TestPhotos.evening(64, 64),
            TestPhotos.evening(64, 64),
            TestPhotos.evening(64, 64));
    byte[] cut = Arrays.copyOf(gif, gif.length - 20);

    assertThat(reason(cut, new PhotoLimits(1 << 20, 1_000_000, 10, 1000)))
        .isEqualTo(Refusal.TRUNCATED);
    assertThat(new PhotoDecoder(new PhotoLimits(1 << 20, 1_000_000, 2, 1000)).decode(cut))
        .isInstanceOf(Decoded.Photo.class);
  }

  private static Refusal reason(byte[] file, PhotoLimits limits) {
    return ((Decoded.Rejected) new PhotoDecoder(limits).decode(file)).reason();
  }
}
