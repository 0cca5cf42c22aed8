package io.songlens.lyrics.edit;

import io.songlens.lyrics.bank.Bank;
import io.songlens.lyrics.bank.Couplet;
import io.songlens.lyrics.check.LyricChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that may stand for another one in a line: those listed beside it, and those of its kind
 * that the bank uses between the same two words. Words that are not listed have none.
 */
final class NearWords {
  private static final String END = ".";

  /** Uses between the same two words that make a word fit to stand there. */
  private static final int OFTEN = 2;

  private final Map<String, Set<String>> near = new HashMap<>();
  private final Map<String, Set<String>> kindsOf = new HashMap<>();
  private final Map<String, Set<String>> ofKind = new HashMap<>();
  private final Map<String, Integer> pairs;

  private NearWords(List<String> groups, Map<String, Integer> pairs) {
    this.pairs = pairs;
    for (String group : groups) {
      String[] parts = group.split(":", 2);
      List<String> words = List.of(parts[1].strip().split(" +"));
      for (WordForm form : WordForm.of(parts[0].strip())) {
        add(parts[0].strip() + form, words.stream().map(form::apply).toList());
      }
    }
  }

  private void add(String kind, List<String> words) {
    for (String word : words) {
      near.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(words);
      kindsOf.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(kind);
      ofKind.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(word);
    }
  }

  /** The bundled list and bank. */
  static NearWords builtIn() {
    return BuiltIn.INSTANCE;
  }

  /**
   * Words for a place in a line, those that the bank uses in like places first.
   *
   * @param line its words in lower case
   */
  List<String> of(List<String> line, int at) {
    String word = line.get(at);
    String before = at == 0 ? END : line.get(at - 1);
    String after = at + 1 == line.size() ? END : line.get(at + 1);
    Set<String> found = new LinkedHashSet<>();
    near.getOrDefault(word, Set.of()).stream()
        .sorted(Comparator.comparing(other -> -(uses(before, other) + uses(other, after))))
        .forEach(found::add);
    for (String kind : kindsOf.getOrDefault(word, Set.of())) {
      ofKind.getOrDefault(kind, Set.of()).stream()
          .filter(other -> uses(before, other) >= OFTEN && uses(other, after) >= OFTEN)
          .sorted(Comparator.comparing(other -> -(uses(before, other) + uses(other, after))))
          .forEach(found::add);
    }
    found.remove(word);
    return List.copyOf(found);
  }

  private int uses(String first, String second) {
    return pairs.getOrDefault(first + " " + second, 0);
  }

  private static final class BuiltIn {
    static final NearWords INSTANCE = new NearWords(groups(), pairs());

    private static List<String> groups() {
      try (InputStream stream = NearWords.class.getResourceAsStream("near-words.txt")) {
        if (stream == null) {
          throw new IllegalStateException("Resource near-words.txt is missing");
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, Integer> pairs() {
      Map<String, Integer> pairs = new HashMap<>();
      List<Couplet> couplets = new ArrayList<>(Bank.english().couplets());
      couplets.addAll(Bank.english().secondHalves().values());
      Bank.english().hooks().forEach(hook -> couplets.addAll(hook.couplets()));
      Set<String> seen = new HashSet<>();
      for (Couplet couplet : couplets) {
        for (String line : couplet.lines()) {
          String words = LyricChecker.words(line.replaceAll("[()]|<[a-z]+>", " "));
          if (seen.add(words)) {
            String[] all = (END + " " + words + " " + END).split(" ");
            for (int i = 0; i + 1 < all.length; i++) {
              pairs.merge(all[i] + " " + all[i + 1], 1, Integer::sum);
            }
          }
        }
      }
      return Map.copyOf(pairs);
    }
  }
}
