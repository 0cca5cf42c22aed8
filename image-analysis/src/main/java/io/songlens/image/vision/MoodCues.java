package io.songlens.image.vision;

import io.songlens.image.palette.LightLevels;
import java.util.List;

/** The few numbers that valence and arousal are made of, each with a meaning of its own. */
public final class MoodCues {
  /** What the cues are, in their order. */
  public static final List<String> NAMES =
      List.of(
          "look-valence",
          "look-arousal",
          "things-valence",
          "things-arousal",
          "happy-faces",
          "unhappy-faces",
          "brightness",
          "highlights");

  private MoodCues() {}

  /**
   * The cues of a photo.
   *
   * @param look valence and arousal of the rated photos that look like it
   * @param things valence and arousal that people expect of what it seems to show
   */
  public static float[] of(double[] look, double[] things, List<Face> faces, LightLevels light) {
    double area = faces.stream().mapToDouble(face -> face.box().area()).sum();
    double happy = 0;
    double unhappy = 0;
    for (Face face : faces) {
      double weight = area > 0 ? face.box().area() / area : 0;
      happy += weight * face.share(Expression.HAPPY);
      unhappy +=
          weight
              * (face.share(Expression.ANGRY)
                  + face.share(Expression.SAD)
                  + face.share(Expression.AFRAID)
                  + face.share(Expression.DISGUSTED));
    }
    return new float[] {
      (float) look[0],
      (float) look[1],
      (float) things[0],
      (float) things[1],
      (float) happy,
      (float) unhappy,
      (float) light.brightness(),
      (float) light.highlights()
    };
  }
}
