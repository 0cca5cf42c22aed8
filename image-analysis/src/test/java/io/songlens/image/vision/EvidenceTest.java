package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.decode.PixelImage;
import io.songlens.image.decode.TestPhotos;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {
  private static final int SIDE = Evidence.SIDE;

  private final PhotoFeatures features = new PhotoFeatures();
  private final LinearHead scenes = Heads.load().scenes();

  @AfterAll
  void close() {
    features.close();
  }

  @Test
  void cellsOfEveryLabelSumUpToWhatTheHeadTells() {
    PixelImage photo = TestPhotos.pixels(TestPhotos.evening(320, 240));
    Encoding encoding = features.encode(photo);
    double[] outputs = scenes.apply(encoding.features());
    double[] onNothing = scenes.apply(new float[PhotoFeatures.COUNT]);
    double meanGain = 0;
    for (int i = 0; i < outputs.length; i++) {
      meanGain += (outputs[i] - onNothing[i]) / outputs.length;
    }

    for (String label : scenes.labels()) {
      int i = scenes.labels().indexOf(label);
      Evidence evidence = EvidenceMapper.map(encoding, label, scenes.contrast(label));
      assertThat(Arrays.stream(evidence.cells()).sum())
          .as(label)
          .isCloseTo(outputs[i] - onNothing[i] - meanGain, within(1e-3));
    }
  }

  @Test
  void regionIsTheConnectedPartWithTheMostEvidenceEvenIfACornerIsStronger() {
    double[] cells = new double[SIDE * SIDE];
    fill(cells, 10, 20, 50, 60, 1);
    fill(cells, 100, 100, 112, 112, 2);

    Region region = EvidenceRegion.of(new Evidence("beach", cells));

    assertThat(region).isNotNull();
    assertThat(region.x()).isCloseTo(10.0 / SIDE, within(0.06));
    assertThat(region.y()).isCloseTo(20.0 / SIDE, within(0.06));
    assertThat(region.width()).isCloseTo(40.0 / SIDE, within(0.1));
    assertThat(region.height()).isCloseTo(40.0 / SIDE, within(0.1));
  }

  @Test
  void labelThatNothingSpeaksForHasNoRegion() {
    double[] cells = new double[SIDE * SIDE];
    Arrays.fill(cells, -1);

    assertThat(EvidenceRegion.of(new Evidence("beach", cells))).isNull();
  }

  private static void fill(double[] cells, int left, int top, int right, int bottom, double value) {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(cells, y * SIDE + left, y * SIDE + right, value);
    }
  }
}
