package io.songlens.composer.voice;

import io.songlens.composer.song.VoiceStyle;
import java.util.function.Consumer;

/** A singer. Implementations may be used from several threads at once. */
public interface SingingVoice {
  /**
   * Begins to sing, phrase by phrase, so that a long song can be heard, or given up, before all of
   * it is sung. The same plan and style give the same samples, always.
   *
   * @param plan what to sing
   * @param style formants, breath and tension; range, vibrato and portamento are already in the
   *     plan
   */
  Performance begin(VocalPlan plan, VoiceStyle style);

  /**
   * Sings for somebody who listens.
   *
   * @param listener as {@link Performance#listen} says; what it throws ends the singing
   */
  default void sing(VocalPlan plan, VoiceStyle style, Consumer<SungPhrase> listener) {
    try (Performance performance = begin(plan, style)) {
      performance.listen(listener);
    }
  }

  /**
   * The same voice for singers behind a lead, where less detail is heard and half the work is
   * enough.
   */
  SingingVoice behind();

  /** Bytes of the phrases that it sang lately and keeps, as a changed song has most of them. */
  long keptBytes();

  /** Sings all of it. */
  default SungVocal render(VocalPlan plan, VoiceStyle style) {
    VocalAssembly assembly = new VocalAssembly(plan);
    sing(plan, style, assembly::add);
    return assembly.vocal();
  }
}
