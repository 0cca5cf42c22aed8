package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the "melody" of a style file. */
final class MelodyReader {
  private static final double DEFAULT_REPEATS = 0.15;

  private MelodyReader() {}

  static MelodySpec read(StyleNode node, Meter meter) {
    node.onlyKeys(
        "stepShare",
        "melisma",
        "anacrusisEighths",
        "contours",
        "cells",
        "closings",
        "scale",
        "repeats");
    return new MelodySpec(
        node.require("stepShare").number(0, 1),
        node.require("melisma").number(0, 1),
        node.require("anacrusisEighths").integer(0, 3),
        contours(node.require("contours")),
        cells(node.require("cells"), meter),
        cells(node.require("closings"), meter),
        node.child("scale")
            .map(n -> BackingReader.choice(n, "scale", MelodyScale.class, MelodyScale.FULL))
            .orElse(MelodyScale.FULL),
        node.child("repeats").map(n -> n.number(0, 0.6)).orElse(DEFAULT_REPEATS));
  }

  private static Map<SectionKind, List<Contour>> contours(StyleNode node) {
    return StyleReader.bySection(
        node, list -> list.list(item -> item.as(MelodyReader::contour, Contour.ARCH)));
  }

  private static Contour contour(String text) {
    for (Contour contour : Contour.values()) {
      if (contour.name().toLowerCase(Locale.ROOT).equals(text)) {
        return contour;
      }
    }
    throw new IllegalArgumentException("a contour is arch, rise, fall, bowl or level");
  }

  private static List<List<Integer>> cells(StyleNode node, Meter meter) {
    return node.list(item -> item.as(text -> cell(text, meter), List.of(0)));
  }

  /** The onsets of a one-bar rhythm in ticks. */
  private static List<Integer> cell(String text, Meter meter) {
    String signs = text.replaceAll("\\s", "");
    int sixteenths = meter.ticksPerBar() / Ticks.PER_SIXTEENTH;
    if (!signs.matches("[x.]+")
        || (signs.length() != sixteenths && signs.length() * 2 != sixteenths)) {
      throw new IllegalArgumentException(
          "a rhythm is %d or %d signs, x or .".formatted(sixteenths / 2, sixteenths));
    }
    int step = meter.ticksPerBar() / signs.length();
    List<Integer> onsets = new ArrayList<>();
    for (int i = 0; i < signs.length(); i++) {
      if (signs.charAt(i) == 'x') {
        onsets.add(i * step);
      }
    }
    return List.copyOf(onsets);
  }
}
