package io.songlens.image.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.image.vision.KernelRegression;
import io.songlens.image.vision.LinearHead;
import io.songlens.image.vision.PhotoFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoodLearningTest {
  private static final LinearHead SAME =
      new LinearHead(List.of("x"), new float[] {0}, new float[][] {{1}});

  @Test
  void kernelRegressionFollowsCurve() {
    KernelRegression curve = LookTraining.fit(known(0), SAME);

    for (double x = -2; x <= 2; x += 0.5) {
      assertThat(curve.apply(new double[] {x})[0]).isCloseTo(curve(x), within(0.12));
    }
  }

  @Test
  void oneAbsurdRatingHardlyBendsTheCurve() {
    double straight = LookTraining.fit(known(0), SAME).apply(new double[] {0.1})[0];
    double bent = LookTraining.fit(known(30), SAME).apply(new double[] {0.1})[0];

    assertThat(bent).isCloseTo(straight, within(0.06));
  }

  @Test
  void axesFindTheDirectionInWhichRowsDiffer() {
    SplittableRandom chance = new SplittableRandom(5);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      float[] row = new float[PhotoFeatures.COUNT];
      float common = (float) (chance.nextDouble() - 0.5);
      for (int j = 0; j < row.length; j++) {
        row[j] = (j % 2 == 0 ? common : -common) + 0.05f * (float) chance.nextDouble();
      }
      rows.add(row);
    }

    LinearHead axes = MainAxes.of(rows);

    float[] far = new float[PhotoFeatures.COUNT];
    for (int j = 0; j < far.length; j++) {
      far[j] = j % 2 == 0 ? 1 : -1;
    }
    double[] place = axes.apply(far);
    assertThat(Math.abs(place[0])).isGreaterThan(20 * Math.abs(place[1]));
  }

  @Test
  void calibrationErrorIsTheGapBetweenConfidenceAndTruth() {
    Reliability honest = new Reliability();
    Reliability boastful = new Reliability();
    for (int i = 0; i < 100; i++) {
      honest.add(0.75, i % 4 != 0);
      boastful.add(0.95, i % 4 != 0);
    }

    assertThat(honest.expectedCalibrationError()).isCloseTo(0, within(1e-9));
    assertThat(boastful.expectedCalibrationError()).isCloseTo(0.2, within(1e-9));
  }

  private static List<LookTraining.Known> known(double oddOneOut) {
    List<LookTraining.Known> known = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      double x = -3 + 0.1 * i;
      double rating = curve(x) + (i == 31 ? oddOneOut : 0);
      known.add(
          new LookTraining.Known(
              new float[] {(float) x}, new double[] {rating, -rating}, LookTraining.RATED));
    }
    return known;
  }

  private static double curve(double x) {
    return 0.5 * StrictMath.sin(x);
  }
}
