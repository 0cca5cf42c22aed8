package io.songlens.lyrics.edit;

import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.BankReader;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.prosody.mandarin.HanziWord;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Words that may stand for another one in a Mandarin line: of the same part of speech and length,
 * either of the same topic, or used by the bank between the same two words.
 */
final class MandarinNearWords {
  private static final String END = ".";

  /** Uses between the same two words that make a word fit to stand there. */
  private static final int OFTEN = 2;

  private static final String MARKS = "[，。！？、；：…“”]";

  private final MandarinProsody prosody;
  private final MandarinTopicWords topicWords = MandarinTopicWords.builtIn();
  private final Map<String, Set<String>> ofKind = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  private MandarinNearWords(MandarinProsody prosody) {
    this.prosody = prosody;
  }

  /** The bundled bank's words. Reads all of its lines. */
  static MandarinNearWords of(MandarinProsody prosody) {
    MandarinNearWords words = new MandarinNearWords(prosody);
    Bank bank = BankReader.read("/bank/zh/");
    Stream.concat(
            bank.couplets().stream(), bank.hooks().stream().flatMap(h -> h.couplets().stream()))
        .map(Couplet::lines)
        .flatMap(List::stream)
        .filter(line -> !line.contains("<"))
        .forEach(line -> words.add(line.replaceAll("[()]", "")));
    return words;
  }

  private void add(String line) {
    List<HanziWord> words = prosody.pinyin(line);
    String before = END;
    for (HanziWord word : words) {
      ofKind.computeIfAbsent(kind(word), k -> new TreeSet<>()).add(word.text());
      pairs.merge(before + " " + word.text(), 1, Integer::sum);
      before = word.text();
    }
    pairs.merge(before + " " + END, 1, Integer::sum);
  }

  private static String kind(HanziWord word) {
    return word.partOfSpeech() + word.syllables().size();
  }

  /**
   * Words for a place in a line, those that the bank uses in like places first.
   *
   * @param words the line's words as printed
   */
  List<String> of(List<String> words, String line, int at) {
    List<HanziWord> read = prosody.pinyin(line);
    if (read.size() != words.size()) {
      return List.of(); // Latin words among them
    }
    HanziWord word = read.get(at);
    String before = at == 0 ? END : read.get(at - 1).text();
    String after = at + 1 == read.size() ? END : read.get(at + 1).text();
    Comparator<String> byUse =
        Comparator.comparing(other -> -(uses(before, other) + uses(other, after)));
    Set<String> kindred = ofKind.getOrDefault(kind(word), Set.of());
    Set<String> found = new LinkedHashSet<>();
    kindred.stream()
        .filter(other -> uses(before, other) >= OFTEN && uses(other, after) >= OFTEN)
        .sorted(byUse)
        .forEach(found::add);
    List<String> ofTopic = new ArrayList<>();
    topicWords.topics(word.text()).forEach(topic -> ofTopic.addAll(topicWords.words(topic)));
    ofTopic.stream().filter(kindred::contains).sorted(byUse).forEach(found::add);
    found.remove(words.get(at).replaceAll(MARKS, ""));
    return List.copyOf(found);
  }

  private int uses(String first, String second) {
    return pairs.getOrDefault(first + " " + second, 0);
  }
}
