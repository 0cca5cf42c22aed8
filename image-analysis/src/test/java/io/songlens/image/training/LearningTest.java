package io.songlens.image.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import io.songlens.image.vision.LinearHead;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningTest {
  @Test
  void minimiserFindsTheBottomOfRosenbrocksValley() {
    Lbfgs.Objective valley =
        (p, g) -> {
          double a = 1 - p[0];
          double b = p[1] - p[0] * p[0];
          g[0] = -2 * a - 400 * p[0] * b;
          g[1] = 200 * b;
          return a * a + 100 * b * b;
        };

    double[] bottom = Lbfgs.minimise(valley, new double[] {-1.2, 1}, 200);

    assertThat(bottom[0]).isCloseTo(1, within(1e-3));
    assertThat(bottom[1]).isCloseTo(1, within(1e-3));
  }

  @Test
  void crossEntropyFitTellsThreeCornersApart() {
    List<float[]> rows = List.of(row(0, 5), row(1, 6), row(5, 0), row(6, 1), row(9, 9), row(8, 9));
    List<float[]> targets =
        List.of(target(0), target(0), target(1), target(1), target(2), target(2));
    double[] even = {1, 1, 1, 1, 1, 1};

    LinearHead head =
        new LinearFit(LinearFit.Loss.CROSS_ENTROPY, 1e-3)
            .fit(rows, targets, even, List.of("a", "b", "c"));

    for (int i = 0; i < rows.size(); i++) {
      double[] chances = LinearHead.softmax(head.apply(rows.get(i)));
      assertThat(chances[i / 2]).isGreaterThan(0.8);
      assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void squaredFitRecoversLine() {
    List<float[]> rows = List.of(row(0, 1), row(1, 0), row(2, 2), row(3, -1), row(4, 5));
    List<float[]> targets = rows.stream().map(r -> new float[] {2 * r[0] - r[1] + 3}).toList();

    LinearHead head =
        new LinearFit(LinearFit.Loss.SQUARED, 1e-6)
            .fit(rows, targets, new double[] {1, 1, 1, 1, 1}, List.of("y"));

    assertThat(head.apply(row(10, 4))[0]).isCloseTo(19, within(0.1));
  }

  @Test
  void viewsKeepWhatTheyShould() {
    PixelImage photo = TestPhotos.pixels(TestPhotos.cornered(80, 40));
    PixelImage orange = TestPhotos.pixels(TestPhotos.plain(40, 40, new Color(220, 120, 20)));

    assertThat(Views.mirrored(Views.mirrored(photo)).bgr()).isEqualTo(photo.bgr());
    assertThat(Views.mirrored(photo).bgr()[3 * 79 + 2] & 0xFF).isGreaterThan(200);
    byte[] grey = Views.grey(photo).bgr();
    assertThat(grey[0]).isEqualTo(grey[1]).isEqualTo(grey[2]);
    assertThat(Views.cropped(photo).width()).isEqualTo(64);
    byte[] tinted = Views.coloured(Views.grey(photo), orange).bgr();
    assertThat(tinted[2] & 0xFF).isGreaterThan(tinted[0] & 0xFF);
  }

  private static float[] row(float... values) {
    return values;
  }

  private static float[] target(int label) {
    float[] target = new float[3];
    target[label] = 1;
    return target;
  }
}
