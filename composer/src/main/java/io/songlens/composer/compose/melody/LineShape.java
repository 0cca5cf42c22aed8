package io.songlens.composer.compose.melody;

import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Swing;
import java.util.List;

/**
 * What a line is like before it has words: its place in time, its ideal syllables.
 *
 * @param meter the meter
 * @param bpm the tempo
 * @param swing how its eighths swing
 * @param pace its section's pace
 * @param window when it may sound, in ticks from its own downbeat
 * @param stresses its metrical pattern, as {@link LinePlan#stresses()}
 */
record LineShape(Meter meter, Bpm bpm, Swing swing, Pace pace, LineWindow window, String stresses) {
  /** The shape of a line that is not the song's first. */
  static LineShape of(Style style, Bpm bpm, Pace pace, LinePlan line) {
    int early = 4 * style.meter().ticksPerBar();
    LineWindow placed =
        LineWindow.of(style, early - line.startBar() * style.meter().ticksPerBar(), line);
    LineWindow window =
        new LineWindow(placed.first() - early, placed.downbeat() - early, placed.release() - early);
    return new LineShape(
        style.meter(), bpm, new Swing(style.swing()), pace, window, line.stresses());
  }

  /** Its bars. */
  int bars() {
    return window.bars(meter);
  }

  /** Where syllables of the ideal stresses fall, near the given rhythm. */
  List<Integer> idealOnsets(List<Integer> near) {
    List<SetSyllable> ideal = stresses.chars().mapToObj(LineShape::ideal).toList();
    Landing landing = new Landing(bars() / 2 * meter.ticksPerBar(), false);
    return new RhythmSetter(meter, bpm, swing, pace, window, landing, near).onsets(ideal);
  }

  private static SetSyllable ideal(int sign) {
    double stress = sign == '1' ? 0.85 : 0.1;
    return new SetSyllable(new Syllable("la", List.of("L", "AA"), 1), true, true, stress);
  }
}
