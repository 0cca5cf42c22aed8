package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.RomanNumeral;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the "progressions" of a style file. */
final class ProgressionReader {
  private static final List<List<RomanNumeral>> TONIC = List.of(List.of(RomanNumeral.parse("I")));

  private ProgressionReader() {}

  static ProgressionBook read(StyleNode node, List<WeightedMode> modes) {
    node.onlyKeys(Arrays.stream(Mode.values()).map(Mode::label).toArray(String[]::new));
    Map<String, Map<SectionKind, List<Progression>>> byMode = new LinkedHashMap<>();
    node.children().forEach((label, half) -> byMode.put(label, sections(half)));
    ProgressionBook book = new ProgressionBook(byMode);
    modes.stream()
        .map(WeightedMode::mode)
        .filter(mode -> !book.covers(mode))
        .forEach(mode -> node.problem("no progressions for the mode " + mode.label()));
    return book;
  }

  private static Map<SectionKind, List<Progression>> sections(StyleNode node) {
    Map<SectionKind, List<Progression>> read =
        StyleReader.bySection(node, list -> list.list(ProgressionReader::progression));
    for (SectionKind needed : List.of(SectionKind.VERSE, SectionKind.CHORUS)) {
      if (!read.containsKey(needed)) {
        node.problem("missing progressions for '" + needed.label() + "'");
      }
    }
    node.child("chorus").ifPresent(chorus -> chorus.items().forEach(ProgressionReader::checkClose));
    return read;
  }

  private static Progression progression(StyleNode node) {
    node.onlyKeys("loop", "end");
    return new Progression(
        node.require("loop").as(Progression::bars, TONIC),
        node.child("end").map(end -> end.as(Progression::bars, TONIC)).orElse(List.of()));
  }

  /** The last line of a song is a chorus's, and has to come home. */
  private static void checkClose(StyleNode chorus) {
    List<List<RomanNumeral>> end =
        chorus.child("end").map(node -> node.as(Progression::bars, TONIC)).orElse(List.of());
    if (end.isEmpty() || !end.get(end.size() - 1).get(0).isTonic()) {
      chorus.problem("a chorus needs an 'end' whose last bar is the tonic, such as 'V | I'");
    }
  }
}
