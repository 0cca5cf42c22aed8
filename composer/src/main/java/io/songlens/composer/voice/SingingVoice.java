package io.songlens.composer.voice;

import io.songlens.composer.song.VoiceStyle;
import java.util.function.Consumer;

/** A singer. Implementations may be used from several threads at once. */
public interface SingingVoice {
  /**
   * Sings phrase by phrase, so that a long song can be heard, or given up, before all of it is
   * sung. The same plan and style give the same samples, always.
   *
   * @param plan what to sing
   * @param style formants, breath and tension; range, vibrato and portamento are already in the
   *     plan
   * @param listener gets each phrase in the order of the song, on the calling thread, as soon as it
   *     and those before it are sung; what it throws ends the singing
   */
  void sing(VocalPlan plan, VoiceStyle style, Consumer<SungPhrase> listener);

  /**
   * The same voice for singers behind a lead, where less detail is heard and half the work is
   * enough.
   */
  SingingVoice behind();

  /** Sings all of it. */
  default SungVocal render(VocalPlan plan, VoiceStyle style) {
    VocalAssembly assembly = new VocalAssembly(plan);
    sing(plan, style, assembly::add);
    return assembly.vocal();
  }
}
