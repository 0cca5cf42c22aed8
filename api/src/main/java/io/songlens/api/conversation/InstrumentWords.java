package io.songlens.api.conversation;

import io.songlens.composer.compose.Instrument;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of instruments and their General MIDI programs. */
final class InstrumentWords {
  private record Named(String word, Instrument instrument) {}

  private static final List<Named> ALL =
      Stream.of(
              "piano|钢琴|Piano|0",
              "electric piano|电钢琴|Electric piano|4",
              "harpsichord|羽管键琴|Harpsichord|6",
              "music box|八音盒|Music box|10",
              "vibraphone|颤音琴|Vibraphone|11",
              "marimba|马林巴|Marimba|12",
              "organ|管风琴|Organ|19",
              "accordion|手风琴|Accordion|21",
              "harmonica|口琴|Harmonica|22",
              "guitar|吉他|Nylon guitar|24",
              "steel guitar|钢弦吉他|Steel guitar|25",
              "electric guitar|电吉他|Electric guitar|27",
              "violin|小提琴|Violin|40",
              "cello|大提琴|Cello|42",
              "harp|竖琴|Harp|46",
              "strings|弦乐|Strings|48",
              "trumpet|小号|Trumpet|56",
              "saxophone|萨克斯|Saxophone|65",
              "clarinet|单簧管|Clarinet|71",
              "flute|长笛|Flute|73",
              "sitar|西塔琴|Sitar|104",
              "banjo|班卓琴|Banjo|105")
          .map(entry -> entry.split("\\|"))
          .flatMap(
              entry ->
                  Stream.of(entry[0], entry[1])
                      .map(
                          word ->
                              new Named(
                                  word, new Instrument(entry[2], Integer.parseInt(entry[3])))))
          .sorted(Comparator.comparing((Named named) -> named.word().length()).reversed())
          .toList();

  static final Pattern PATTERN =
      Pattern.compile(
          "(?i)(?:\\b(?:use|play(?:ed)?(?: it)?(?: on)?|with|on|put in|add|more)\\s+(?:(?:a|an|the|some)\\s+)?"
              + "|(?:用|加上?|换成)(?:一?[把架台支])?)"
              + "(?<word>"
              + ALL.stream().map(Named::word).collect(Collectors.joining("|"))
              + ")(?:\\b|(?=[，。,]|$)|弹|来)");

  private InstrumentWords() {}

  static Optional<Instrument> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(named -> named.word().equals(lower))
        .map(Named::instrument)
        .findFirst();
  }
}
