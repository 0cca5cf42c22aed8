package io.songlens.composer.voice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mandarin as espeak-ng says it, syllable by syllable in the first tone, whose pitch and spectrum
 * are the steadiest: the tune is ours. Syllables are kept (Mandarin has some 400, about 30 kB
 * each).
 */
final class EspeakSource implements SpectralSource {
  /** From the program's man to the woman of the other voice: what a style's formants refer to. */
  static final double FORMANT_STRETCH = 1.15;

  /** Interjections that the program would spell, and what they are nearest to. */
  private static final Map<String, String> HUMMED =
      Map.of("m", "en", "n", "en", "ng", "eng", "hm", "hen", "hng", "heng");

  private static final String STEADY_TONE = "1";
  private static final int EDGE_FRAMES = 8;
  private static final int REST_FRAMES = 4;

  private final EspeakProgram program;
  private final Map<String, SpokenSyllable> kept = new ConcurrentHashMap<>();

  EspeakSource(EspeakProgram program) {
    this.program = program;
  }

  /**
   * Says a phrase.
   *
   * @throws IllegalArgumentException if one of its syllables has no pinyin
   * @throws EspeakException if the program fails
   */
  @Override
  public SpectralTrack speak(VocalPhrase phrase) {
    GrowingTrack track = new GrowingTrack();
    track.rest(EDGE_FRAMES);
    List<TimedPhone> phones = phrase.phones();
    int at = 0;
    while (at < phones.size()) {
      int syllable = phones.get(at).syllable();
      int end = at + 1;
      while (end < phones.size() && phones.get(end).syllable() == syllable) {
        end++;
      }
      if (syllable < 0) {
        track.rest(REST_FRAMES * (end - at));
      } else {
        List<Phone> sounds = phones.subList(at, end).stream().map(TimedPhone::phone).toList();
        track.add(layout(phrase.syllables().get(syllable), sounds), sounds);
      }
      at = end;
    }
    track.rest(EDGE_FRAMES);
    return track.finished();
  }

  private SyllableLayout layout(SungSyllable syllable, List<Phone> sounds) {
    String pinyin = syllable.pinyin();
    if (pinyin == null) {
      throw new IllegalArgumentException(
          "The Mandarin voice sings only Mandarin: no pinyin for the syllable of " + sounds);
    }
    String letters = pinyin.substring(0, pinyin.length() - 1);
    // erhua takes the place of a nasal
    String said = HUMMED.getOrDefault(letters, letters.replaceFirst("ng?r$", "r")) + STEADY_TONE;
    boolean voiceless = SyllableLayout.obstruents(sounds) > 0;
    try {
      SpokenSyllable spoken =
          kept.computeIfAbsent(
              said, asked -> SpeechAnalysis.of(program.say(asked), voiceless, FORMANT_STRETCH));
      return SyllableLayout.of(spoken, sounds);
    } catch (IllegalArgumentException e) {
      throw new EspeakException(
          EspeakException.Reason.NOT_A_WAV, "espeak-ng's " + said + ": " + e.getMessage());
    }
  }
}
