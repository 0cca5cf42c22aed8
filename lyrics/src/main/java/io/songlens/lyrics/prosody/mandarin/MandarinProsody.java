package io.songlens.lyrics.prosody.mandarin;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.prosody.Prosody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns printed Mandarin lines into words with their sung syllables, one a character. English words
 * among them are sung as English; digits are read in Mandarin. Safe for use by many threads.
 */
public final class MandarinProsody {
  /** Chinese characters; Latin words; anything else a piece at a time. */
  private static final Pattern RUNS =
      Pattern.compile("(\\p{IsHan}+)|([\\p{IsLatin}\\p{M}]+(?:['’-][\\p{IsLatin}\\p{M}]+)*)|(.)");

  private static final Set<String> LIGHT_WORDS = Set.of("u", "r", "p", "c", "y", "d", "q");

  private final PinyinReader reader;
  private final Prosody english;

  /** Reads lines with the given readers. */
  public MandarinProsody(PinyinReader reader, Prosody english) {
    this.reader = reader;
    this.english = english;
  }

  /** Reads lines with the bundled lists. */
  public static MandarinProsody builtIn() {
    return new MandarinProsody(PinyinReader.builtIn(), Prosody.english());
  }

  /**
   * The line with the sounds of every syllable, punctuation joined to its words.
   *
   * @param text Chinese characters, simplified or traditional; Latin words and digits among them
   * @throws UnsungCharacterException if it holds a letter of another script or an unknown character
   * @throws IllegalArgumentException if there is nothing to sing in it
   */
  public Line line(String text) {
    List<Word> words = new ArrayList<>();
    String opening = "";
    Matcher runs = RUNS.matcher(plain(text));
    while (runs.find()) {
      String run = runs.group();
      if (runs.group(3) != null) {
        refuseLetters(run, text);
        if (words.isEmpty() || "“‘《（(「『".contains(run)) {
          opening += run.strip();
        } else {
          append(words, run.strip());
        }
        continue;
      }
      List<Word> sung = runs.group(1) != null ? hanzi(run) : english.line(run).words();
      Word first = sung.get(0);
      words.add(new Word(opening + first.text(), first.syllables()));
      words.addAll(sung.subList(1, sung.size()));
      opening = "";
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("Nothing to sing in \"" + text + "\"");
    }
    append(words, opening);
    return new Line(words);
  }

  /** The Mandarin words of a line with their pinyin, for subtitles and checks. */
  public List<HanziWord> pinyin(String text) {
    List<HanziWord> words = new ArrayList<>();
    Matcher runs = RUNS.matcher(plain(text));
    while (runs.find()) {
      if (runs.group(1) != null) {
        words.addAll(reader.read(runs.group(1)));
      }
    }
    return words;
  }

  /** Full-width Latin letters and digits as plain ones, numbers in characters. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> (c >= 'Ａ' && c <= 'ｚ') || (c >= '０' && c <= '９') ? c - 'Ａ' + 'A' : c)
        .map(c -> c == '〇' ? '零' : c)
        .forEach(plain::appendCodePoint);
    return MandarinNumbers.spellOut(plain.toString());
  }

  private static void refuseLetters(String character, String text) {
    int codePoint = character.codePointAt(0);
    if (Character.isLetter(codePoint)) {
      throw new UnsungCharacterException(codePoint, text);
    }
  }

  private static void append(List<Word> words, String mark) {
    Word last = words.get(words.size() - 1);
    words.set(words.size() - 1, new Word(last.text() + mark, last.syllables()));
  }

  private List<Word> hanzi(String run) {
    return reader.read(run).stream().map(MandarinProsody::word).toList();
  }

  private static Word word(HanziWord word) {
    List<Syllable> syllables = new ArrayList<>();
    for (HanziSyllable syllable : word.syllables()) {
      int stress = stress(word, syllable, syllables.isEmpty());
      Pinyin pinyin = syllable.citation();
      syllables.add(
          new Syllable(syllable.text(), MandarinPhones.of(pinyin), stress, pinyin.numbered()));
    }
    return new Word(word.text(), syllables);
  }

  /** A word of sense leans on its first syllable; light tones carry nothing. */
  private static int stress(HanziWord word, HanziSyllable syllable, boolean first) {
    if (syllable.citation().tone() == 5) {
      return 0;
    }
    boolean light =
        word.syllables().size() == 1 && LIGHT_WORDS.contains(word.partOfSpeech().substring(0, 1));
    return first && !light ? 1 : 2;
  }
}
