package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HumanFacesTest {
  private static final Region FACE = new Region(0.4, 0.2, 0.2, 0.2);
  private static final Region BODY = new Region(0.3, 0.1, 0.4, 0.8);
  private static final Face HAPPY =
      new Face(FACE, 0.9, Map.of(Expression.HAPPY, 0.8, Expression.NEUTRAL, 0.2));

  @Test
  void faceInsidePersonCounts() {
    assertThat(among(new DetectedObject("person", 0.3, BODY))).containsExactly(HAPPY);
  }

  @Test
  void faceOfDogDoesNotCountEvenBesidePerson() {
    assertThat(among(new DetectedObject("person", 0.3, BODY), new DetectedObject("dog", 0.6, BODY)))
        .isEmpty();
  }

  @Test
  void faceWithoutPersonDoesNotCount() {
    Region elsewhere = new Region(0, 0, 0.2, 0.2);

    assertThat(among()).isEmpty();
    assertThat(among(new DetectedObject("person", 0.9, elsewhere))).isEmpty();
  }

  @Test
  void expressionOfFaceIsItsLargestShare() {
    assertThat(HAPPY.expression()).isEqualTo(Expression.HAPPY);
    assertThat(HAPPY.share(Expression.SAD)).isZero();
  }

  private static List<Face> among(DetectedObject... objects) {
    return HumanFaces.among(List.of(HAPPY), List.of(objects));
  }
}
