package io.songlens.composer.compose.melody;

/**
 * Where a Mandarin syllable's tone lies in the voice, so that a tune can go the way its words go.
 * Singers and writers avoid moving against the tones, though less strictly than in Cantonese (Wee,
 * "Unraveling the relation between Mandarin tones and musical melody", Journal of Chinese
 * Linguistics 35, 2007).
 */
final class ToneContour {
  /**
   * The mean of each tone's levels on Chao's scale of five, as sung: 55, 35, 21, 51; 3 if light.
   */
  private static final double[] LEVELS = {5, 4, 1.5, 3.5, 3};

  private static final double CLEAR_LEVELS = 1.4;

  private ToneContour() {}

  /**
   * Which way the words go from one syllable to the next.
   *
   * @return 1 up, -1 down, 0 neither or not Mandarin
   */
  static int direction(SetSyllable from, SetSyllable to) {
    String first = from.syllable().pinyin();
    String second = to.syllable().pinyin();
    if (first == null || second == null) {
      return 0;
    }
    double move = level(second) - level(first);
    return Math.abs(move) < CLEAR_LEVELS ? 0 : move > 0 ? 1 : -1;
  }

  private static double level(String pinyin) {
    return LEVELS[pinyin.charAt(pinyin.length() - 1) - '1'];
  }
}
