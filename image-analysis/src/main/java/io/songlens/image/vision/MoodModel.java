package io.songlens.image.vision;

import io.songlens.image.affect.MoodReading;
import io.songlens.image.affect.MoodWords;
import io.songlens.image.palette.LightLevels;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Rates how a photo feels, in two steps. First two opinions: how people rated photos that look like
 * it (kernel regression on the main axes of the features), and what people expect of the things
 * that it seems to show (concepts with hand-set valence and arousal). Then these, what faces show
 * and the light are weighed by a small linear head.
 *
 * @param concepts logits of kinds of things
 * @param expectations valence and arousal of each concept, -1..1
 * @param axes the main axes of the features
 * @param look ratings along the axes
 * @param weighing valence and arousal from {@link MoodCues}
 * @param confidence cross-validated share of variance explained, mean of both, 0..1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MoodModel(
    LinearHead concepts,
    float[][] expectations,
    LinearHead axes,
    KernelRegression look,
    LinearHead weighing,
    double confidence) {

  /** The numbers that the last step weighs. */
  public float[] cues(float[] features, List<Face> faces, LightLevels light) {
    return MoodCues.of(look.apply(axes.apply(features)), things(features), faces, light);
  }

  private double[] things(float[] features) {
    double[] shares = LinearHead.softmax(concepts.apply(features));
    double[] expected = new double[2];
    for (int i = 0; i < shares.length; i++) {
      expected[0] += shares[i] * expectations[i][0];
      expected[1] += shares[i] * expectations[i][1];
    }
    return expected;
  }

  /** The mood of a photo. */
  MoodReading read(float[] features, List<Face> faces, LightLevels light) {
    double[] affect = weighing.apply(cues(features, faces, light));
    double valence = rounded(affect[0]);
    double arousal = rounded(affect[1]);
    double strength = Math.min(1, Math.sqrt(valence * valence + arousal * arousal));
    double sure = rounded(confidence * (0.5 + 0.5 * strength));
    return new MoodReading(valence, arousal, sure, MoodWords.of(valence, arousal));
  }

  private static double rounded(double value) {
    return Math.round(Math.max(-1, Math.min(1, value)) * 1000) / 1000.0;
  }

  void write(DataOutput out) throws IOException {
    concepts.write(out);
    Rows.write(out, expectations);
    axes.write(out);
    look.write(out);
    weighing.write(out);
    out.writeDouble(confidence);
  }

  static MoodModel read(DataInput in) throws IOException {
    return new MoodModel(
        LinearHead.read(in),
        Rows.read(in),
        LinearHead.read(in),
        KernelRegression.read(in),
        LinearHead.read(in),
        in.readDouble());
  }
}
