package io.songlens.composer.voice;

import io.songlens.composer.song.SyllableTiming;
import java.util.ArrayList;
import java.util.List;

/** Puts phrases together to a part, in the order in which they come. Not thread-safe. */
public final class VocalAssembly {
  private final float[] samples;
  private final List<SyllableTiming> timings = new ArrayList<>();

  /** A silent part as long as the plan's song. */
  public VocalAssembly(VocalPlan plan) {
    this.samples = new float[Math.toIntExact(plan.durationFrames())];
  }

  /** Adds a phrase; what would sound after the song's end is dropped. */
  public void add(SungPhrase phrase) {
    int offset = Math.toIntExact(phrase.startFrame());
    int length = Math.min(phrase.samples().length, samples.length - offset);
    for (int i = 0; i < length; i++) {
      samples[offset + i] += phrase.samples()[i];
    }
    timings.addAll(phrase.timings());
  }

  /** The part, its rare peaks rounded off. To be called once. */
  public SungVocal vocal() {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = SoftLimit.apply(samples[i]);
    }
    return new SungVocal(samples, timings);
  }
}
