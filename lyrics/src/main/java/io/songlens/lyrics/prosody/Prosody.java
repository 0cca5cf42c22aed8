package io.songlens.lyrics.prosody;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns printed lines into words with their sung syllables. */
public final class Prosody {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int MAX_READINGS = 6;

  private static final int MAX_CACHED_WORDS = 20_000;

  private final Pronouncer pronouncer;
  private final SyllableText syllableText;
  private final Map<String, List<Word>> words = new ConcurrentHashMap<>();

  /** Reads lines with the given dictionary. */
  public Prosody(PronouncingDictionary dictionary) {
    this.pronouncer = new Pronouncer(dictionary);
    this.syllableText = new SyllableText(stem -> !dictionary.lookup(stem).isEmpty());
  }

  /** Reads lines with the bundled dictionary. */
  public static Prosody english() {
    return new Prosody(PronouncingDictionary.builtIn());
  }

  /**
   * The line as it is usually said.
   *
   * @throws IllegalArgumentException if it has no word of Latin letters or digits
   */
  public Line line(String text) {
    return readings(text).get(0);
  }

  /**
   * The reading of the line ("every" in two syllables or three) that fits the pattern best.
   *
   * @param beats '1' strong, '0' weak, as in a {@code LinePlan}
   */
  public Line line(String text, int minSyllables, int maxSyllables, String beats) {
    Line best = null;
    double bestScore = 0;
    for (Line reading : readings(text)) {
      int syllables = reading.syllables().size();
      int outside = Math.max(0, Math.max(minSyllables - syllables, syllables - maxSyllables));
      double score =
          Scansion.fit(Scansion.stresses(reading), beats)
              - 10.0 * outside
              - 0.1 * Math.abs(syllables - beats.length());
      if (best == null || score > bestScore + 1e-9) {
        best = reading;
        bestScore = score;
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  /** Readings that differ in number or stress of syllables, the usual one first. */
  public List<Line> readings(String text) {
    List<String> tokens = tokens(text);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("Nothing to sing in \"" + text + "\"");
    }
    List<List<Word>> readings = List.of(List.of());
    for (int i = 0; i < tokens.size(); i++) {
      List<Word> options = words(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : null);
      List<List<Word>> longer = new ArrayList<>();
      for (Word option : options) {
        for (List<Word> reading : readings) {
          if (longer.size() < MAX_READINGS) {
            List<Word> next = new ArrayList<>(reading);
            next.add(option);
            longer.add(next);
          }
        }
      }
      readings = longer;
    }
    return readings.stream().map(Line::new).toList();
  }

  /** Whether every word of the text is said without a guess. */
  public boolean knows(String text) {
    return tokens(text).stream().allMatch(token -> pronouncer.knows(core(token)));
  }

  /** The lower-case word inside a printed one, without punctuation and accents. */
  public static String core(String printed) {
    String core = printed.chars().allMatch(c -> c < 128) ? letters(printed) : coreOfAny(printed);
    int from = 0;
    int to = core.length();
    while (from < to && core.charAt(from) == '-') {
      from++;
    }
    while (to > from && core.charAt(to - 1) == '-') {
      to--;
    }
    if (to - from > 2 && core.charAt(from) == '\'' && core.charAt(to - 1) == '\'') {
      from++;
      to--;
    }
    return core.substring(from, to);
  }

  private static String letters(String ascii) {
    StringBuilder letters = new StringBuilder(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if ((lower >= 'a' && lower <= 'z') || lower == '\'' || lower == '-') {
        letters.append(lower);
      }
    }
    return letters.toString();
  }

  private static String coreOfAny(String printed) {
    return letters(plain(printed.replace('\u2019', '\'')));
  }

  /** Whether a lower-case word is an article, pronoun, preposition or the like of one syllable. */
  public static boolean isFunctionWord(String core) {
    return FunctionWords.any(core);
  }

  private static String plain(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Printed words; numbers spelled out, lone punctuation joined to the word before it. */
  private static List<String> tokens(String text) {
    String said = DIGITS.matcher(text.replace('\u2019', '\'')).replaceAll(Prosody::number).strip();
    List<String> tokens = new ArrayList<>();
    for (String token : said.split("\\s+")) {
      boolean sung = core(token).chars().anyMatch(c -> c >= 'a' && c <= 'z');
      if (sung) {
        tokens.add(token);
      } else if (!tokens.isEmpty()) {
        tokens.set(tokens.size() - 1, tokens.get(tokens.size() - 1) + " " + token);
      }
    }
    return tokens;
  }

  private static String number(java.util.regex.MatchResult digits) {
    return Matcher.quoteReplacement(NumberWords.say(digits.group()));
  }

  private List<Word> words(String printed, @Nullable String next) {
    String core = core(printed);
    boolean depends = core.equals("the") || core.equals("close");
    List<Word> known = depends ? null : words.get(printed);
    if (known == null) {
      known = read(printed, core, inContext(core, sayAsPrinted(printed, core), next));
      if (!depends && words.size() < MAX_CACHED_WORDS) {
        words.put(printed, known);
      }
    }
    return known;
  }

  private List<Word> read(String printed, String core, List<Pronunciation> options) {
    Set<String> shapes = new HashSet<>();
    List<Word> found = new ArrayList<>();
    for (Pronunciation option : options) {
      if (shapes.add(FunctionWords.any(core) ? "" + option.syllables() : option.stresses())) {
        found.add(new Word(printed, syllables(printed, core, option)));
      }
    }
    return List.copyOf(found);
  }

  private List<Pronunciation> sayAsPrinted(String printed, String core) {
    String letters = plain(printed).replaceAll("[^A-Za-z'-]", "");
    return pronouncer.say(letters.equalsIgnoreCase(core) ? letters : core);
  }

  /** "the" before a vowel, and the verb "close". */
  private List<Pronunciation> inContext(
      String core, List<Pronunciation> options, @Nullable String next) {
    if (next == null) {
      return options;
    }
    if (core.equals("the")) {
      String first = pronouncer.say(core(next)).get(0).phones().get(0);
      return List.of(Pronunciation.parse(Arpabet.isVowel(first) ? "DH IY0" : "DH AH0"));
    }
    boolean verb = core.equals("close") && Set.of("my", "your", "the", "our").contains(core(next));
    return verb ? List.of(Pronunciation.parse("K L OW1 Z")) : options;
  }

  private List<Syllable> syllables(String printed, String core, Pronunciation pronunciation) {
    List<String> phones = pronunciation.phones();
    List<Integer> starts = Syllabifier.starts(phones);
    List<String> texts = syllableText.split(printedLetters(printed), phones, starts);
    List<Syllable> syllables = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : phones.size();
      List<String> sounds = phones.subList(starts.get(i), end);
      syllables.add(
          new Syllable(
              texts.get(i),
              sounds.stream().map(Arpabet::bare).toList(),
              stress(core, sounds, starts.size())));
    }
    return syllables;
  }

  /** The word as printed without what surrounds it, so that syllables print letters only. */
  private static String printedLetters(String printed) {
    return printed.replaceAll("[^\\p{L}'-]", "").replaceAll("^[-]+|[-]+$", "");
  }

  private static int stress(String core, List<String> sounds, int syllables) {
    String vowel = sounds.stream().filter(Arpabet::isVowel).findFirst().orElseThrow();
    if (syllables > 1) {
      return Arpabet.stress(vowel);
    }
    return FunctionWords.weak(core) ? 0 : FunctionWords.any(core) ? 2 : 1;
  }
}
