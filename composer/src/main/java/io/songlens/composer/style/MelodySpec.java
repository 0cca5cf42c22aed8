package io.songlens.composer.style;

import io.songlens.composer.song.SectionKind;
import java.util.List;
import java.util.Map;

/**
 * How a style's tunes move.
 *
 * @param stepShare how much a tune prefers steps to leaps, 0..1
 * @param melisma chance that a long syllable gets a second note, 0..1
 * @param anacrusisEighths eighth notes a line may start before its first bar, 0..3
 * @param contours outlines of a phrase by kind of section; each kind may list several
 * @param cells rhythms of a line's opening bars, one 'x' or '.' for each eighth (or sixteenth) note
 * @param closings rhythms of a line's last bar
 * @param scale which notes of the key the tune is made of
 * @param repeats the share of notes that repeat the one before, 0..0.6, as far as words and chords
 *     let them
 */
public record MelodySpec(
    double stepShare,
    double melisma,
    int anacrusisEighths,
    Map<SectionKind, List<Contour>> contours,
    List<List<Integer>> cells,
    List<List<Integer>> closings,
    MelodyScale scale,
    double repeats) {
  public MelodySpec {
    contours = Map.copyOf(contours);
    cells = List.copyOf(cells);
    closings = List.copyOf(closings);
  }

  /** The outlines for a section; an arch where the style names none. */
  public List<Contour> contours(SectionKind kind) {
    return contours.getOrDefault(kind, List.of(Contour.ARCH));
  }
}
