package io.songlens.image.vision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear map from a photo's features to one number per label, with the standardisation of the
 * features folded in.
 */
public final class LinearHead {
  private final List<String> labels;
  private final float[] bias;
  private final float[][] weights;

  /**
   * A head.
   *
   * @param weights one row of as many numbers as there are features per label
   */
  public LinearHead(List<String> labels, float[] bias, float[][] weights) {
    if (labels.isEmpty() || labels.size() != bias.length || bias.length != weights.length) {
      throw new IllegalArgumentException("A head needs one bias and one row for each label");
    }
    this.labels = List.copyOf(labels);
    this.bias = bias.clone();
    this.weights = weights.clone();
  }

  /** What the outputs mean, in their order. */
  public List<String> labels() {
    return labels;
  }

  /** The outputs for one photo's features. */
  public double[] apply(float[] features) {
    double[] outputs = new double[bias.length];
    for (int i = 0; i < outputs.length; i++) {
      float[] row = weights[i];
      if (row.length != features.length) {
        throw new IllegalArgumentException(
            "The head wants " + row.length + " features, not " + features.length);
      }
      double sum = bias[i];
      for (int j = 0; j < row.length; j++) {
        sum += row[j] * features[j];
      }
      outputs[i] = sum;
    }
    return outputs;
  }

  /**
   * What sets one label apart: its weights less the mean of all labels' weights. Probabilities of
   * exclusive labels depend on nothing else.
   */
  float[] contrast(String label) {
    int at = labels.indexOf(label);
    if (at < 0) {
      throw new IllegalArgumentException("The head does not know " + label);
    }
    float[] contrast = new float[weights[at].length];
    for (int j = 0; j < contrast.length; j++) {
      double sum = 0;
      for (float[] row : weights) {
        sum += row[j];
      }
      contrast[j] = (float) (weights[at][j] - sum / weights.length);
    }
    return contrast;
  }

  /** The head whose outputs are those of this one times a factor. */
  public LinearHead scaled(double factor) {
    float[] scaledBias = new float[bias.length];
    float[][] scaledWeights = new float[bias.length][];
    for (int i = 0; i < bias.length; i++) {
      scaledBias[i] = (float) (bias[i] * factor);
      scaledWeights[i] = new float[weights[i].length];
      for (int j = 0; j < weights[i].length; j++) {
        scaledWeights[i][j] = (float) (weights[i][j] * factor);
      }
    }
    return new LinearHead(labels, scaledBias, scaledWeights);
  }

  /** Probabilities of mutually exclusive labels from a head's outputs. */
  public static double[] softmax(double[] outputs) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double output : outputs) {
      highest = Math.max(highest, output);
    }
    double sum = 0;
    double[] probabilities = new double[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      probabilities[i] = StrictMath.exp(outputs[i] - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < outputs.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** Probabilities of the labels, if they exclude each other, for one photo's features. */
  public Map<String, Double> probabilities(float[] features) {
    double[] shares = softmax(apply(features));
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      probabilities.put(labels.get(i), shares[i]);
    }
    return probabilities;
  }

  /** Writes the head; {@link #read} reads it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    for (float number : bias) {
      out.writeFloat(number);
    }
    Rows.write(out, weights);
  }

  static LinearHead read(DataInput in) throws IOException {
    int count = in.readInt();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(in.readUTF());
    }
    float[] bias = new float[count];
    for (int i = 0; i < count; i++) {
      bias[i] = in.readFloat();
    }
    return new LinearHead(labels, bias, Rows.read(in));
  }
}
