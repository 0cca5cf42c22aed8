package io.songlens.lyrics.prosody;

import java.util.ArrayList;
import java.util.List;

/**
 * Guesses how an unknown word, most often a name or a brand, sounds. A list of rules, tried in
 * order at each letter; what counts is that every word gets something a voice can sing.
 */
final class LetterToSound {
  /** What stands before or after the letters of a rule. */
  private enum Where {
    ANY,
    START,
    END,
    BEFORE_FRONT_VOWEL,
    BEFORE_CONSONANT_E
  }

  private record Rule(String letters, Where where, List<String> phones) {}

  /** Rule notation: letters, place (^ start, $ end, > before e i y, ~ magic e), phones. */
  private static final String TABLE =
      """
      kn^ N;wr^ R;gn^ N;ps^ S;wh^ W;x^ Z;y^ Y;mc^ M AH K
      tion SH AH N;sion ZH AH N;cious SH AH S;tious SH AH S;ture CH ER
      ough$ OW;augh AO;ough AO;eigh EY;igh AY;sch SH;tch CH;dge JH
      que$ K;gue$ G;ia$ IY AH;io$ IY OW;ie$ IY;ee IY;ea IY;ei IY;ey$ IY;ey EY;ie IY
      ai EY;ay EY;au AO;aw AO;oa OW;oe$ OW;oi OY;oy OY;oo UW;ou AW;ow$ OW;ow AW;ue UW;ui UW;ew UW;eu Y UW
      are$ EH R;air EH R;eer IH R;ear IH R;ire$ AY R;ore$ AO R;our AO R;oor AO R;ar AA R;er ER;ir ER;or AO R;ur ER
      le$ AH L;es$ AH Z;e$ ;ya$ Y AH;a$ AH;i$ IY;o$ OW;u$ UW;y$ IY
      th TH;sh SH;ch CH;ph F;gh G;ck K;ng NG;qu K W;zh ZH;bb B;cc K;dd D;ff F;gg G;ll L;mm M;nn N;pp P;rr R;ss S;tt T;zz Z
      c> S;g> JH;c K;g G
      a~ EY;e~ IY;i~ AY;o~ OW;u~ UW;y~ AY
      a AE;e EH;i IH;o AA;u AH;y IH
      b B;d D;f F;h HH;j JH;k K;l L;m M;n N;p P;q K;r R;s$ Z;s S;t T;v V;w W;x K S;z Z
      """;

  private static final List<Rule> RULES = parse();
  private static final String[] LETTER_NAMES =
      ("EY1;B IY1;S IY1;D IY1;IY1;EH1 F;JH IY1;EY1 CH;AY1;JH EY1;K EY1;EH1 L;EH1 M;EH1 N;OW1;P IY1;"
              + "K Y UW1;AA1 R;EH1 S;T IY1;Y UW1;V IY1;D AH1 B AH0 L Y UW0;EH1 K S;W AY1;Z IY1")
          .split(";");

  private LetterToSound() {}

  /** A pronunciation of any non-empty word of the letters a to z. */
  static Pronunciation say(String word) {
    List<String> phones = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      Rule rule = match(word, at);
      phones.addAll(rule.phones());
      at += rule.letters().length();
    }
    return phones.stream().anyMatch(Arpabet::isVowel)
        ? new Pronunciation(stress(phones))
        : spell(word);
  }

  /** Letter by letter, as initials are said. */
  static Pronunciation spell(String letters) {
    List<String> phones = new ArrayList<>();
    letters.chars().forEach(c -> phones.addAll(List.of(LETTER_NAMES[c - 'a'].split(" "))));
    return new Pronunciation(phones);
  }

  private static Rule match(String word, int at) {
    for (Rule rule : RULES) {
      if (word.startsWith(rule.letters(), at)
          && fits(rule.where(), word, at, at + rule.letters().length())) {
        return rule;
      }
    }
    throw new IllegalArgumentException("Not a word of plain letters: " + word);
  }

  private static boolean fits(Where where, String word, int from, int to) {
    return switch (where) {
      case ANY -> true;
      case START -> from == 0;
      case END -> to == word.length() && from > 0;
      case BEFORE_FRONT_VOWEL -> to < word.length() && "eiy".indexOf(word.charAt(to)) >= 0;
      case BEFORE_CONSONANT_E ->
          to + 2 == word.length() && word.endsWith("e") && !isVowelLetter(word.charAt(to));
    };
  }

  private static boolean isVowelLetter(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  /** Two syllables: the first. More: the one before a final vowel, else the third from the end. */
  private static List<String> stress(List<String> phones) {
    List<Integer> vowels = new ArrayList<>();
    for (int i = 0; i < phones.size(); i++) {
      if (Arpabet.isVowel(phones.get(i))) {
        vowels.add(i);
      }
    }
    int count = vowels.size();
    boolean endsInVowel = vowels.get(count - 1) == phones.size() - 1;
    int stressed = count <= 2 ? 0 : endsInVowel || count == 3 ? count - 2 : count - 3;
    List<String> marked = new ArrayList<>(phones);
    for (int i = 0; i < count; i++) {
      marked.set(vowels.get(i), phones.get(vowels.get(i)) + (i == stressed ? "1" : "0"));
    }
    return marked;
  }

  private static List<Rule> parse() {
    List<Rule> rules = new ArrayList<>();
    for (String entry : TABLE.replace("\n", ";").split(";")) {
      if (entry.isBlank()) {
        continue;
      }
      String[] parts = entry.split(" ", 2);
      String letters = parts[0].replaceAll("[^a-z]", "");
      String mark = parts[0].substring(letters.length());
      Where where =
          switch (mark) {
            case "" -> Where.ANY;
            case "^" -> Where.START;
            case "$" -> Where.END;
            case ">" -> Where.BEFORE_FRONT_VOWEL;
            case "~" -> Where.BEFORE_CONSONANT_E;
            default -> throw new IllegalStateException("Unknown place " + mark);
          };
      String phones = parts.length < 2 ? "" : parts[1].strip();
      rules.add(
          new Rule(letters, where, phones.isEmpty() ? List.of() : List.of(phones.split(" "))));
    }
    return List.copyOf(rules);
  }
}
