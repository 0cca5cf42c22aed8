package io.songlens.lyrics.prosody.mandarin;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads Chinese characters aloud: of a character with several readings, the one its phrase or its
 * place in the sentence asks for. Safe for use by many threads.
 */
public final class PinyinReader {
  private static final String ERHUA = "r";

  private final PhraseReadings phrases;
  private final ContextReadings contexts;

  private PinyinReader(PhraseReadings phrases, ContextReadings contexts) {
    this.phrases = phrases;
    this.contexts = contexts;
  }

  /** The reader with the bundled lists. */
  public static PinyinReader builtIn() {
    return BuiltIn.INSTANCE;
  }

  /**
   * The words of a text without punctuation, with their pinyin.
   *
   * @param hanzi simplified or traditional Chinese characters and nothing else
   * @throws UnsungCharacterException if a character is in no dictionary
   */
  public List<HanziWord> read(String hanzi) {
    Tagged line = HanLpTagger.tag(hanzi);
    List<List<HanziSyllable>> words = new ArrayList<>();
    for (Tagged.Piece piece : line.words()) {
      words.add(new ArrayList<>());
      for (int i = piece.start(); i < piece.end(); i++) {
        addSyllable(words, hanzi, line, i);
      }
    }
    List<HanziWord> read = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isEmpty()) { // an erhua 儿 went to the word before
        read.add(new HanziWord(line.pos(i), words.get(i)));
      }
    }
    return ToneSandhi.apply(read);
  }

  private void addSyllable(List<List<HanziSyllable>> words, String hanzi, Tagged line, int index) {
    String reading = reading(hanzi, line, index);
    if (reading.equals(ERHUA)) {
      List<HanziSyllable> last = words.get(words.size() - 1);
      List<HanziSyllable> target = last.isEmpty() ? words.get(words.size() - 2) : last;
      HanziSyllable before = target.remove(target.size() - 1);
      Pinyin coloured = before.citation().withErhua();
      target.add(new HanziSyllable(before.text() + hanzi.charAt(index), coloured, coloured));
    } else {
      Pinyin pinyin = Pinyin.parse(reading);
      words
          .get(words.size() - 1)
          .add(new HanziSyllable(String.valueOf(hanzi.charAt(index)), pinyin, pinyin));
    }
  }

  private String reading(String hanzi, Tagged line, int index) {
    String reading = phrases.reading(line, index);
    if (reading.isEmpty()) {
      reading = ToneSandhi.citation(line.text().charAt(index));
    }
    if (reading.isEmpty()) {
      reading = contexts.reading(line, index);
    }
    if (reading.isEmpty()) {
      reading = line.readings().get(index);
    }
    if (reading.isEmpty()) {
      int start = Character.isLowSurrogate(hanzi.charAt(index)) ? index - 1 : index;
      throw new UnsungCharacterException(hanzi.codePointAt(start), hanzi);
    }
    return reading;
  }

  private static final class BuiltIn {
    static final PinyinReader INSTANCE =
        new PinyinReader(PhraseReadings.builtIn(), ContextReadings.builtIn());
  }
}
