package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoSeedTest {
  @Test
  void theSamePhotosGiveTheSameSeed() {
    assertThat(PhotoSeed.of(List.of(bytes("a"), bytes("b"))))
        .isEqualTo(PhotoSeed.of(List.of(bytes("a"), bytes("b"))));
  }

  @Test
  void otherPhotosOrAnotherOrderGiveAnotherSeed() {
    assertThat(
            List.of(
                PhotoSeed.of(List.of(bytes("a"), bytes("b"))),
                PhotoSeed.of(List.of(bytes("b"), bytes("a"))),
                PhotoSeed.of(List.of(bytes("ab"))),
                PhotoSeed.of(List.of(bytes("ab"), bytes("")))))
        .doesNotHaveDuplicates();
  }

  @Test
  void seedsAreShortEnoughToTell() {
    for (int i = 0; i < 200; i++) {
      assertThat(PhotoSeed.of(List.of(bytes("photo " + i)))).isBetween(0L, 999_999_999L);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
