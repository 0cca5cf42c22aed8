package io.songlens.composer.plan;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the lines of a stanza into its bars. Also used for tunes without words, which breathe as if
 * they had some.
 */
public final class StanzaLayout {
  private static final double SHORTEST_SYLLABLE_SECONDS = 0.18;

  private final Style style;
  private final Bpm bpm;
  private final int lineBars;
  private final String rhyme;
  private final Seed seed;

  /**
   * A layout.
   *
   * @param style the style sung in
   * @param bpm the tempo
   * @param lineBars bars of one line
   * @param rhyme rhyme letters of four lines
   * @param seed where the choice of line lengths comes from
   */
  public StanzaLayout(Style style, Bpm bpm, int lineBars, String rhyme, Seed seed) {
    this.style = style;
    this.bpm = bpm;
    this.lineBars = lineBars;
    this.rhyme = rhyme;
    this.seed = seed;
  }

  /**
   * The lines of a section.
   *
   * @param kind what sort of section
   * @param bars its bars
   * @param atStart whether the song begins with it, so that nothing can be sung before its first
   *     bar
   */
  public List<LinePlan> lines(SectionKind kind, int bars, boolean atStart) {
    int count = Math.max(1, bars / lineBars);
    int barsEach = Math.min(bars, lineBars);
    List<String> stresses = stresses(kind);
    List<LinePlan> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String ideal = stresses.get(i % stresses.size());
      String pattern = i == 0 && atStart ? ideal.replaceFirst("^0", "") : ideal;
      int most = Math.max(pattern.length(), Math.min(pattern.length() + 3, capacity()));
      int fewest = Math.max(3, pattern.length() - 2);
      lines.add(new LinePlan(i * barsEach, barsEach, fewest, most, pattern, letter(i, count)));
    }
    return lines;
  }

  /** Iambic lines, as most English song is; pairs of long and short lines are common metre. */
  private List<String> stresses(SectionKind kind) {
    double seconds = lineSeconds();
    if (seconds < 3.3) {
      return List.of("010101");
    }
    List<List<String>> choices =
        switch (kind) {
          case VERSE, BRIDGE ->
              List.of(List.of("01010101"), List.of("01010101", "010101"), List.of("01010101"));
          default -> List.of(List.of("01010101", "010101"), List.of("01010101"), List.of("010101"));
        };
    return seed.fork("lines " + kind.label()).random().pick(choices);
  }

  /** How many syllables can be sung in a line and leave time to breathe. */
  private int capacity() {
    double eighth = bpm.seconds(Ticks.PER_QUARTER / 2.0);
    double perSyllable = Math.max(eighth, SHORTEST_SYLLABLE_SECONDS);
    return (int) ((lineSeconds() - 2 * eighth) / perSyllable);
  }

  private double lineSeconds() {
    return bpm.seconds((double) lineBars * style.meter().ticksPerBar());
  }

  private char letter(int line, int count) {
    if (count == 1) {
      return 'X';
    }
    if (count < 4) {
      return count % 2 == 1 && line == count - 1 ? 'X' : (char) ('A' + line / 2);
    }
    char inStanza = rhyme.charAt(line % 4);
    return inStanza == 'X' ? 'X' : (char) (inStanza + line / 4 * 4);
  }
}
