package io.songlens.composer.voice;

import io.songlens.composer.song.VoiceStyle;
import java.time.Duration;

/**
 * A Mandarin singing voice: spectra from the separate program espeak-ng, which must be installed,
 * timing and pitch from the plan. It sings syllables with pinyin only. Syllables and phrases sung
 * lately are kept.
 */
public final class EspeakSingingVoice implements SingingVoice {
  /** The program's name, for {@link #load} to find it on the search path. */
  public static final String PROGRAM = "espeak-ng";

  private static final Duration SYLLABLE_LIMIT = Duration.ofSeconds(5);

  private final PhraseSinger singer;

  private EspeakSingingVoice(PhraseSinger singer) {
    this.singer = singer;
  }

  /**
   * A voice of the given program.
   *
   * @param program its path, or its name if it is on the search path
   * @throws EspeakException if it cannot be started
   */
  public static EspeakSingingVoice load(String program) {
    EspeakProgram espeak = new EspeakProgram(program, SYLLABLE_LIMIT);
    espeak.check();
    return new EspeakSingingVoice(
        new PhraseSinger(
            PROGRAM,
            new EspeakSource(espeak),
            MelCepstrum.ALPHA,
            SpectralContrast.none(MelCepstrum.ORDER)));
  }

  /**
   * Sings as {@link SingingVoice#begin} says.
   *
   * @throws IllegalArgumentException if a syllable of the plan has no pinyin
   * @throws EspeakException if the program fails
   */
  @Override
  public Performance begin(VocalPlan plan, VoiceStyle style) {
    return singer.begin(plan, style);
  }

  @Override
  public SingingVoice behind() {
    return new EspeakSingingVoice(singer.behind());
  }

  @Override
  public long keptBytes() {
    return singer.keptBytes();
  }
}
