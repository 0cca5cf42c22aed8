package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Which pattern an instrument plays in a section, and its strokes in song time. */
final class Patterns {
  private Patterns() {}

  /** A stroke at its place in the song. */
  record Placed(int onset, int end, Stroke stroke) {}

  /** Sections of one kind share a pattern; a part may alternate between two through the song. */
  static PlayPattern choose(PartSpec part, PlannedSection section, Seed seed) {
    List<PlayPattern> choices = part.patterns().choices(section.kind().label());
    return seed.fork("pattern " + part.id() + section.kind().label()).random().pick(choices);
  }

  /** The pattern repeated from one tick to another; what crosses the end is cut. */
  static List<Placed> repeat(PlayPattern pattern, int from, int to) {
    List<Placed> placed = new ArrayList<>();
    for (int start = from; start < to; start += pattern.ticks()) {
      for (Stroke stroke : pattern.strokes()) {
        int onset = start + stroke.onset();
        if (onset < to) {
          placed.add(new Placed(onset, Math.min(to, onset + stroke.duration()), stroke));
        }
      }
    }
    return placed;
  }
}
