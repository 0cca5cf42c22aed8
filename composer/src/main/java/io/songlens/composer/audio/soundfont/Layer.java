package io.songlens.composer.audio.soundfont;

import java.util.Map;

/** One of the sounds that a struck key plays at the same time, its values added up. */
public final class Layer {
  private final double[] values = new double[Generator.NUMBERS];
  private final Sample sample;
  private final Recording recording;

  Layer(Map<Generator, Double> values, Sample sample, Recording recording) {
    for (Generator generator : Generator.values()) {
      this.values[generator.number()] = values.getOrDefault(generator, (double) generator.preset());
    }
    this.sample = sample;
    this.recording = recording;
  }

  /** A generator's value with everything that changes it for this key and velocity. */
  public double value(Generator generator) {
    return values[generator.number()];
  }

  /** A generator that is a whole number. */
  public int number(Generator generator) {
    return (int) value(generator);
  }

  public Recording recording() {
    return recording;
  }

  /** Frames a second of the recording. */
  public int rateHz() {
    return sample.rateHz();
  }

  /** The key at which the recording sounds as it was played. */
  public int rootKey() {
    int wanted = number(Generator.ROOT_KEY);
    int recorded = sample.rootKey() <= 127 ? sample.rootKey() : 60;
    return wanted >= 0 ? wanted : recorded;
  }

  /** What has to be added to its pitch, in cents. */
  public int correctionCents() {
    return sample.correctionCents();
  }

  /** Whether two layers differ in their place and their frames only. */
  boolean isOtherChannelOf(Layer other) {
    for (Generator generator : Generator.values()) {
      boolean mayDiffer = generator == Generator.PAN || generator == Generator.SAMPLE;
      if (!mayDiffer && value(generator) != other.value(generator)) {
        return false;
      }
    }
    return rateHz() == other.rateHz()
        && rootKey() == other.rootKey()
        && correctionCents() == other.correctionCents()
        && recording.hasShapeOf(other.recording);
  }
}
