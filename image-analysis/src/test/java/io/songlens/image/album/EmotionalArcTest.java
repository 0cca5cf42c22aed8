package io.songlens.image.album;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.SceneReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmotionalArcTest {
  @ParameterizedTest
  @CsvSource({
    "0.3, STEADY",
    "0.3 0.32 0.29 0.33, STEADY",
    "-0.4 0.5, RISE",
    "-0.4 -0.1 0.1 0.5, RISE",
    "0.5 0.3 -0.2 -0.6, FALL",
    "-0.3 0.2 0.6 0.1 -0.4, RISE_FALL",
    "0.6 -0.1 -0.5 0.0 0.5, FALL_RISE",
    "-0.5 0.6 0.5 0.55, RISE",
    "0.5 -0.5 0.5, FALL_RISE"
  })
  void courseOfTheValenceHasAShape(String valences, ArcShape shape) {
    double[] course = numbers(valences);

    assertThat(arc(course, new double[course.length]).shape()).isEqualTo(shape);
  }

  @Test
  void shapesReadAsWords() {
    assertThat(ArcShape.RISE_FALL.id()).isEqualTo("rise-fall");
  }

  @Test
  void momentsAreLightlySmoothedAndStayInOrder() {
    EmotionalArc arc = arc(new double[] {0, 0.8, 0}, new double[] {0, -0.4, 0});

    assertThat(arc.moments())
        .containsExactly(
            new EmotionalArc.Moment(0, 0.2, -0.1),
            new EmotionalArc.Moment(1, 0.4, -0.2),
            new EmotionalArc.Moment(2, 0.2, -0.1));
  }

  @Test
  void climaxIsThePhotoThatMovesMostWhetherGladOrSad() {
    double[] calm = {-0.4, -0.4, -0.4};

    assertThat(arc(new double[] {0.1, 0.2, 0.1}, new double[] {0, 0.5, 0.1}).climax()).isEqualTo(1);
    assertThat(arc(new double[] {0.1, 0.2, -0.7}, calm).climax()).isEqualTo(2);
    assertThat(arc(new double[] {0.1, 0.1, 0.1}, calm).climax()).isZero();
  }

  @Test
  void climaxIsNamedByThePhotosOwnIndex() {
    List<SceneReading> all = List.of(TestReads.mood(0.9, 0.9), TestReads.mood(0, 0));

    assertThat(EmotionalArc.of(List.of(1, 0), all).climax()).isZero();
    assertThat(EmotionalArc.of(List.of(1), all).climax()).isEqualTo(1);
  }

  private static EmotionalArc arc(double[] valence, double[] arousal) {
    List<SceneReading> readings = new ArrayList<>();
    for (int i = 0; i < valence.length; i++) {
      readings.add(TestReads.mood(valence[i], arousal[i]));
    }
    return EmotionalArc.of(IntStream.range(0, valence.length).boxed().toList(), readings);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
