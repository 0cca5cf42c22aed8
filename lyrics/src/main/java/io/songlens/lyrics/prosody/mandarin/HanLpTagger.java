package io.songlens.lyrics.prosody.mandarin;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Words, parts of speech and dictionary readings from HanLP. Its dictionaries load on first use,
 * about a quarter of a second and 43 MB, and are only read from then on, so any number of threads
 * may ask.
 */
final class HanLpTagger {
  /** Neither names of people and places nor web slang: they would hide a lyric's plain words. */
  private static final Segment SEGMENT =
      new ViterbiSegment().enableAllNamedEntityRecognize(false).enableCustomDictionary(false);

  private static final String UNKNOWN = "w";

  private HanLpTagger() {}

  /** Tags a run of Chinese characters. Traditional ones are understood as their simplified. */
  static Tagged tag(String text) {
    List<Term> terms = SEGMENT.seg(text);
    String known = text;
    if (terms.stream().anyMatch(term -> term.nature.toString().startsWith(UNKNOWN))) {
      String simplified = HanLP.convertToSimplifiedChinese(text);
      if (simplified.length() == text.length()) {
        known = simplified;
        terms = SEGMENT.seg(known);
      }
    }
    List<Tagged.Piece> words = new ArrayList<>();
    int at = 0;
    for (Term term : terms) {
      words.add(new Tagged.Piece(at, at + term.word.length(), term.nature.toString()));
      at += term.word.length();
    }
    if (at != text.length()) {
      throw new IllegalStateException("HanLP changed the length of " + text + ": " + terms);
    }
    List<Pinyin> readings = new ArrayList<>(HanLP.convertToPinyinList(known));
    for (Tagged.Piece word : words) {
      if (word.end() - word.start() > 1) { // 快乐音乐 must not be read by the 乐音 in its middle
        String alone = known.substring(word.start(), word.end());
        List<Pinyin> own = HanLP.convertToPinyinList(alone);
        for (int i = word.start(); i < word.end(); i++) {
          readings.set(i, own.get(i - word.start()));
        }
      }
    }
    return new Tagged(known, words, readings.stream().map(HanLpTagger::of).toList());
  }

  private static String of(Pinyin pinyin) {
    return pinyin == Pinyin.none5 ? "" : pinyin.getPinyinWithoutTone() + pinyin.getTone();
  }
}
